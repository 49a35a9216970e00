package vn.sipas.access.signin;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.util.Optional;

/** The cookie that holds a session's token. */
final class SessionCookie {

  static final String NAME = "sipas_session";

  private SessionCookie() {}

  /** The token, where it counts for this request. */
  static Optional<String> of(RoutingContext request) {
    return mayCount(request.request().method(), request.normalizedPath())
        ? raw(request)
        : Optional.empty();
  }

  static Optional<String> raw(RoutingContext request) {
    return Optional.ofNullable(request.request().getCookie(NAME)).map(Cookie::getValue);
  }

  /**
   * Browsers attach cookies by themselves. Page forms prove with a CSRF token that they were meant;
   * the API has none, so there a session reads and never writes. Matrix parameters are stripped
   * before a path is matched, so a path with them may be the API's in disguise.
   */
  static boolean mayCount(HttpMethod method, String path) {
    boolean reads = HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method);
    return reads || (!path.startsWith("/api") && path.indexOf(';') < 0);
  }

  static NewCookie holding(String token, boolean https) {
    return cookie(token, https).build();
  }

  static NewCookie removal(boolean https) {
    return cookie("", https).maxAge(0).build();
  }

  private static NewCookie.Builder cookie(String value, boolean https) {
    return new NewCookie.Builder(NAME)
        .value(value)
        .path("/")
        .httpOnly(true)
        .sameSite(SameSite.LAX)
        .secure(https);
  }
}
