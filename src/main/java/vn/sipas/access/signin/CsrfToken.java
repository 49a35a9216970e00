package vn.sipas.access.signin;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.regex.Pattern;
import vn.sipas.access.SecretToken;
import vn.sipas.platform.FormToken;

/**
 * What proves that a posted form stood on one of our own pages; in templates {@code inject:csrf}. A
 * random value lies in a cookie; forms carry a keyed hash of it and of the session. So nothing is
 * stored, any replica can check it, and a neighbouring site of the same domain that plants a cookie
 * still cannot compute the value for somebody else's session.
 */
@Named("csrf")
@RequestScoped
public class CsrfToken implements FormToken {

  static final String NAME = "csrf-token";

  /** Renewed with every form that is shown. */
  private static final Duration LIFETIME = Duration.ofDays(30);

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final RoutingContext request;
  private final CsrfKey key;
  private String fresh;

  CsrfToken(RoutingContext request, CsrfKey key) {
    this.request = request;
    this.key = key;
  }

  /** The name of the hidden field. */
  public String getParameterName() {
    return NAME;
  }

  /** The value of the hidden field. Asking for it sends the cookie along with the page. */
  @Override
  public String getToken() {
    String value = cookie();
    if (value == null) {
      value = fresh == null ? SecretToken.fresh() : fresh;
      fresh = value;
    }
    if (!request.response().headWritten()) {
      request.response().addCookie(cookie(value, request.request()));
    }
    return key.sign(value, session());
  }

  /** Whether a posted value belongs to this browser and its session. */
  boolean isRight(String posted) {
    String value = cookie();
    return value != null
        && posted != null
        && MessageDigest.isEqual(
            key.sign(value, session()).getBytes(StandardCharsets.US_ASCII),
            posted.getBytes(StandardCharsets.UTF_8));
  }

  private String cookie() {
    Cookie cookie = fresh == null ? request.request().getCookie(NAME) : null;
    return cookie != null && FORM.matcher(cookie.getValue()).matches() ? cookie.getValue() : null;
  }

  private String session() {
    return SessionCookie.raw(request).orElse("");
  }

  private static Cookie cookie(String value, HttpServerRequest request) {
    return Cookie.cookie(NAME, value)
        .setPath("/")
        .setMaxAge(LIFETIME.toSeconds())
        .setHttpOnly(true)
        .setSameSite(CookieSameSite.LAX)
        .setSecure(request.isSSL());
  }
}
