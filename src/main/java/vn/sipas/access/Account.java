package vn.sipas.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.security.Principal;

/**
 * An active user as the request at hand knows it.
 *
 * @param unitId the administrative unit whose subtree it may see; null = the whole province
 */
public record Account(
    long id,
    String name,
    String displayName,
    Role role,
    Integer unitId,
    boolean mustChangePassword,
    String passwordHash)
    implements Principal {

  @Override
  public String getName() {
    return name;
  }

  /** As long as somebody else knows the password, it carries no role. */
  public SecurityIdentity identity() {
    var identity = QuarkusSecurityIdentity.builder().setPrincipal(this);
    if (!mustChangePassword) {
      identity.addRole(role.wireName());
    }
    return identity.build();
  }

  /** Without the password's hash, wherever it is written. */
  @Override
  public String toString() {
    return name;
  }
}
