package vn.sipas.publication;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.sipas.platform.Problem;

class FourEyesTest {

  private final FourEyes rule = new FourEyes("lan");

  @Test
  void anotherAdministrator_mayDecide() {
    assertThatCode(() -> rule.refuseUnlessOther("minh", true)).doesNotThrowAnyException();
  }

  @Test
  void proposer_mayNotDecide() {
    refused(() -> rule.refuseUnlessOther("lan", true), "publication_own_proposal");
  }

  @Test
  void analyst_mayNotDecide() {
    refused(() -> rule.refuseUnlessOther("minh", false), "forbidden");
  }

  @Test
  void onlyTheProposer_mayWithdraw() {
    assertThatCode(() -> rule.refuseUnlessSame("lan")).doesNotThrowAnyException();
    refused(() -> rule.refuseUnlessSame("minh"), "publication_not_own_proposal");
  }

  private static void refused(ThrowingCallable act, String code) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              org.assertj.core.api.Assertions.assertThat(problem.status()).isEqualTo(403);
              org.assertj.core.api.Assertions.assertThat(problem.code()).isEqualTo(code);
            });
  }
}
