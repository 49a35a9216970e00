package vn.sipas.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

  @Test
  void of_pageOfThisService_isKept() {
    assertThat(LocalPath.of("/campaigns/dn-2026?by=district"))
        .isEqualTo("/campaigns/dn-2026?by=district");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "\\\\evil.example",
        "javascript:alert(1)",
        "campaigns",
        "/\r\nSet-Cookie: a=b",
        "/\t/evil.example",
        "/a b",
        "/sign-in?next=/sign-in",
        "/sign-out"
      })
  void of_anythingElse_leadsHome(String next) {
    assertThat(LocalPath.of(next)).isEqualTo("/");
  }
}
