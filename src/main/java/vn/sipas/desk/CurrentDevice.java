package vn.sipas.desk;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.sipas.platform.Problem;

/** The device that makes this request. */
@ApplicationScoped
public class CurrentDevice {

  private final SecurityIdentity identity;

  CurrentDevice(SecurityIdentity identity) {
    this.identity = identity;
  }

  /**
   * @throws Problem 403 when the caller is no device
   */
  public Device get() {
    return of(identity).orElseThrow(() -> new Problem(403, "forbidden"));
  }

  /** Empty for people, programs and nobody. */
  public static Optional<Device> of(SecurityIdentity identity) {
    return identity.getPrincipal() instanceof Device device
        ? Optional.of(device)
        : Optional.empty();
  }
}
