package vn.sipas.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionCookieTest {

  @ParameterizedTest
  @CsvSource({
    "GET,    /campaigns,        true",
    "POST,   /campaigns,        true",
    "GET,    /api/users,        true",
    "HEAD,   /api/users,        true",
    "POST,   /api/users,        false",
    "PUT,    /api/users/lan,    false",
    "PATCH,  /api/users/lan,    false",
    "DELETE, /api/users/lan,    false",
    "POST,   /api;x=1/users,    false",
    "POST,   /;x=1/api/users,   false",
  })
  void mayCount_inTheApi_onlyForReading(String method, String path, boolean counts) {
    assertThat(SessionCookie.mayCount(HttpMethod.valueOf(method), path)).isEqualTo(counts);
  }

  @Test
  void holding_overHttps_isSentNowhereElse() {
    assertThat(SessionCookie.holding("t", true).isSecure()).isTrue();
    assertThat(SessionCookie.holding("t", false).isSecure()).isFalse();
  }
}
