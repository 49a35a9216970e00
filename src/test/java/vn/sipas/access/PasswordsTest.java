package vn.sipas.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class PasswordsTest {

  private final Passwords passwords = new Passwords(new TestAccessConfig());

  @Test
  void hash_isSaltedAndNeverThePassword() {
    String hash = passwords.hash("một câu dễ nhớ");

    assertThat(hash)
        .startsWith("$2")
        .doesNotContain("một")
        .isNotEqualTo(passwords.hash("một câu dễ nhớ"));
  }

  @Test
  void matches_onlyTheSamePassword() {
    String hash = passwords.hash("một câu dễ nhớ");

    assertThat(passwords.matches("một câu dễ nhớ", hash)).isTrue();
    assertThat(passwords.matches("một câu dễ nhơ", hash)).isFalse();
    assertThat(passwords.matches("", hash)).isFalse();
  }

  @Test
  void matches_withoutAUser_isFalse() {
    assertThat(passwords.matches("whatever it is", null)).isFalse();
  }

  @Test
  void matches_theSameLettersTypedDecomposed() {
    String hash = passwords.hash("tiếng Việt có dấu");

    String decomposed = Normalizer.normalize("tiếng Việt có dấu", Normalizer.Form.NFD);
    assertThat(decomposed).isNotEqualTo("tiếng Việt có dấu");
    assertThat(passwords.matches(decomposed, hash)).isTrue();
  }

  /** bcrypt alone would not look beyond the 72nd byte. */
  @Test
  void matches_looksAtEveryLetterOfALongPassword() {
    String long1 = "ầ".repeat(60) + "1";
    String long2 = "ầ".repeat(60) + "2";

    assertThat(passwords.matches(long2, passwords.hash(long1))).isFalse();
  }

  @Test
  void invented_followsTheRulesAndDiffersEachTime() {
    String invented = passwords.invented();

    assertThat(invented).matches("[a-z2-9]{5}(-[a-z2-9]{5}){3}").isNotEqualTo(passwords.invented());
    assertThat(PasswordRules.check("password", "admin", invented)).isEmpty();
  }
}
