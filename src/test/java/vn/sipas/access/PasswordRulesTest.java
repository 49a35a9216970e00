package vn.sipas.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.platform.Fault;

class PasswordRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bốn con cò bay",
        "abcdefghijkz",
        "correct horse battery",
        "𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞abc"
      })
  void check_longAndUnusual_isGood(String password) {
    assertThat(PasswordRules.check("next", "lan", password)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    ",                              password_too_short",
    "'',                            password_too_short",
    "mười một kt,                   password_too_short",
    "tran.thi.lan,                  password_is_name",
    "Tran.Thi.Lan.1,                password_is_name",
    "tran.thi.lantran.thi.lan,      password_is_name",
    "matkhau12345,                  password_common",
    "PassWord1234,                  password_common",
    "aaaaaaaaaaaaaaaa,              password_common",
    "121212121212121212,            password_common",
  })
  void check_whatIsGuessedFirst_isRefused(String password, String code) {
    assertThat(PasswordRules.check("next", "tran.thi.lan", password))
        .map(Fault::code)
        .contains(code);
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 100_000})
  void check_endless_isRefused(int length) {
    assertThat(PasswordRules.check("next", "lan", "abcd".repeat(length / 4) + "z"))
        .map(Fault::code)
        .contains("password_too_long");
  }
}
