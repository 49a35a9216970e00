package vn.sipas.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartMessageTest {

  @Test
  void print_generatedPassword_isTwoLines() {
    assertThat(printed(SignInHint.generated("abcde-fghij")))
        .containsExactly(
            "SIPAS is running at http://localhost:8081",
            "Sign in at http://localhost:8081/sign-in as admin, password: abcde-fghij");
  }

  @Test
  void print_passwordFromTheSetting_isNotShown() {
    assertThat(printed(SignInHint.fromSetting()))
        .hasSize(2)
        .last()
        .asString()
        .endsWith("as admin with the password from SIPAS_ADMIN_PASSWORD");
  }

  @Test
  void print_laterStart_tellsHowToGetInAgain() {
    assertThat(printed(SignInHint.asBefore()))
        .hasSize(2)
        .last()
        .asString()
        .contains("SIPAS_ADMIN_RESET=true");
  }

  private static List<String> printed(SignInHint hint) {
    var bytes = new ByteArrayOutputStream();
    StartMessage.print(new PrintStream(bytes, true, StandardCharsets.UTF_8), 8081, hint);
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
