package vn.sipas.access.signin;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.PasswordCredential;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the credential of a request: HTTP Basic, a bearer token or the session cookie. Without one,
 * nothing is looked up, so the citizens' pages and the intake pay nothing.
 *
 * <p>A wrong password or token is refused; a session that is over is just nobody, because the
 * cookie of a morning's work must not close the public pages in the evening.
 */
@Singleton
class CredentialMechanism implements HttpAuthenticationMechanism {

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager identities) {
    String header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (header != null) {
      return byHeader(header, request, identities);
    }
    return SessionCookie.of(request)
        .map(token -> identities.authenticate(new SessionRequest(token)))
        .map(found -> found.onFailure(AuthenticationFailedException.class).recoverWithNull())
        .orElseGet(() -> Uni.createFrom().nullItem());
  }

  private static Uni<SecurityIdentity> byHeader(
      String header, RoutingContext request, IdentityProviderManager identities) {
    int space = header.indexOf(' ');
    String scheme = space < 0 ? header : header.substring(0, space);
    String value = header.substring(space + 1).strip();
    try {
      AuthenticationRequest credential =
          switch (scheme.toLowerCase(Locale.ROOT)) {
            case "basic" -> password(value);
            case "bearer" -> new TokenAuthenticationRequest(new TokenCredential(value, "bearer"));
            default -> throw new AuthenticationFailedException();
          };
      HttpSecurityUtils.setRoutingContextAttribute(credential, request);
      return identities.authenticate(credential);
    } catch (AuthenticationFailedException unreadable) {
      return Uni.createFrom().failure(unreadable);
    }
  }

  private static AuthenticationRequest password(String value) {
    try {
      String pair = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      if (colon > 0) {
        var password = new PasswordCredential(pair.substring(colon + 1).toCharArray());
        return new UsernamePasswordAuthenticationRequest(pair.substring(0, colon), password);
      }
    } catch (IllegalArgumentException notBase64) {
      // as wrong as a pair without a colon
    }
    throw new AuthenticationFailedException();
  }

  /** The answer itself is written by the problem mapper. */
  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return Uni.createFrom().item(new ChallengeData(401, null, null));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(
        UsernamePasswordAuthenticationRequest.class,
        TokenAuthenticationRequest.class,
        SessionRequest.class);
  }
}
