package vn.sipas.access.signin;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.sipas.access.Account;

/** HTTP Basic, for programs. */
@ApplicationScoped
class PasswordIdentityProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

  private final PasswordCheck passwords;

  PasswordIdentityProvider(PasswordCheck passwords) {
    this.passwords = passwords;
  }

  @Override
  public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
    return UsernamePasswordAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
    String address =
        ClientAddress.of(HttpSecurityUtils.getRoutingContextAttribute(request).request());
    String password = new String(request.getPassword().getPassword());
    return context.runBlocking(
        () ->
            passwords
                .check(request.getUsername(), password, address)
                .map(Account::identity)
                .orElse(null));
  }
}
