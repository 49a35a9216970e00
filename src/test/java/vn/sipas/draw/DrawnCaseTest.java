package vn.sipas.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.sipas.frame.Outcome;

class DrawnCaseTest {

  @Test
  void frameCode_isWithoutTheNumberOfTheHousehold() {
    assertThat(drawn("T-9#4", null).frameCode()).isEqualTo("T-9");
    assertThat(drawn("T#9", null).frameCode()).isEqualTo("T");
    assertThat(drawn("T-9#a", null).frameCode()).isEqualTo("T-9#a");
  }

  @Test
  void frameCode_ofADossier_isItsCode() {
    assertThat(drawn("H15#2025", Outcome.LATE).frameCode()).isEqualTo("H15#2025");
  }

  private static DrawnCase drawn(String code, Outcome outcome) {
    return new DrawnCase(1, code, "991", null, "99001", null, null, outcome, 1, false, 0.5);
  }
}
