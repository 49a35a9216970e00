package vn.sipas.access;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.OptionalInt;
import vn.sipas.platform.PageContext;

/** Who makes this request; in templates {@code inject:user}. Nobody has no name and no role. */
@Named("user")
@RequestScoped
public class CurrentUser {

  private final RoutingContext request;
  private final PageContext page;

  CurrentUser(RoutingContext request, PageContext page) {
    this.request = request;
    this.page = page;
  }

  public boolean signedIn() {
    return account().isPresent();
  }

  public String name() {
    return account().map(Account::name).orElse("");
  }

  public String displayName() {
    return account().map(Account::displayName).orElse("");
  }

  /** Empty for nobody and as long as a password given by somebody else has to be changed. */
  public Optional<Role> role() {
    return account().filter(account -> !account.mustChangePassword()).map(Account::role);
  }

  /** The role in the reader's language. */
  public String roleText() {
    return role().map(role -> page.text("access.role." + role.wireName())).orElse("");
  }

  public boolean isAdministrator() {
    return is(Role.ADMINISTRATOR);
  }

  public boolean isAnalyst() {
    return is(Role.ANALYST);
  }

  public boolean isUnitViewer() {
    return is(Role.UNIT_VIEWER);
  }

  /** Has a role, so that the pages of the staff are open to it. */
  public boolean isStaff() {
    return role().isPresent();
  }

  public boolean mustChangePassword() {
    return account().map(Account::mustChangePassword).orElse(false);
  }

  /** The administrative unit whose subtree this user may see; empty = the whole province. */
  public OptionalInt unitId() {
    Integer unit = account().map(Account::unitId).orElse(null);
    return unit == null ? OptionalInt.empty() : OptionalInt.of(unit);
  }

  private boolean is(Role role) {
    return role().filter(role::equals).isPresent();
  }

  /** From the request itself: when credentials were refused, there is no identity to ask. */
  private Optional<Account> account() {
    return request.user() instanceof QuarkusHttpUser user
            && user.getSecurityIdentity().getPrincipal() instanceof Account account
        ? Optional.of(account)
        : Optional.empty();
  }
}
