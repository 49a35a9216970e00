package vn.sipas.access.account;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sipas.access.CurrentUser;
import vn.sipas.access.OwnPassword;
import vn.sipas.access.Role;

/** The caller's own account. Open as long as a password has to be changed, too. */
@Path("/api/account")
@Tag(name = "users")
@Authenticated
class AccountApi {

  @Schema(name = "Account")
  record AccountView(String name, String displayName, Role role, boolean mustChangePassword) {}

  @Schema(name = "PasswordChange")
  record PasswordChange(String current, String next) {

    @Override
    public String toString() {
      return "PasswordChange";
    }
  }

  private final CurrentUser user;
  private final OwnPassword password;

  AccountApi(CurrentUser user, OwnPassword password) {
    this.user = user;
    this.password = password;
  }

  @GET
  @Operation(summary = "Who the caller is")
  public AccountView account() {
    return new AccountView(
        user.name(), user.displayName(), user.role().orElse(null), user.mustChangePassword());
  }

  @PUT
  @Path("password")
  @Operation(summary = "Change the own password; ends all sessions and tokens of the user")
  public void changePassword(PasswordChange change) {
    password.change(
        user.name(),
        change == null ? null : change.current(),
        change == null ? null : change.next());
  }
}
