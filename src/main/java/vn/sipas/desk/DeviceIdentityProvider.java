package vn.sipas.desk;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Bearer tokens of devices. They open the few addresses that a tablet needs; elsewhere they are
 * refused before anybody asks for roles, so that no page or list is ever open to a stolen tablet.
 */
@ApplicationScoped
class DeviceIdentityProvider implements IdentityProvider<TokenAuthenticationRequest> {

  private static final List<String> OPEN_TO_DEVICES =
      List.of(
          "/api/responses",
          "/api/response-batches",
          "/api/kiosk",
          "/api/keys",
          "/api/devices/heartbeat");

  private final DeviceTokens tokens;

  DeviceIdentityProvider(DeviceTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    String token = request.getToken().getToken();
    if (!token.startsWith(DeviceTokens.PREFIX)) {
      return Uni.createFrom().nullItem();
    }
    if (!isOpenToDevices(HttpSecurityUtils.getRoutingContextAttribute(request))) {
      return Uni.createFrom().failure(new ForbiddenException());
    }
    return context.runBlocking(() -> tokens.bearer(token).map(Device::identity).orElse(null));
  }

  private static boolean isOpenToDevices(RoutingContext request) {
    String path = request.normalizedPath();
    return OPEN_TO_DEVICES.stream()
        .anyMatch(open -> path.equals(open) || path.startsWith(open + "/"));
  }
}
