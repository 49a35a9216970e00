package vn.sipas.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Users, for the administrators' programs. A user is deactivated, never deleted. */
@Path("/api/users")
@Tag(name = "users")
@RolesAllowed("administrator")
class UserApi {

  private final Users users;

  UserApi(Users users) {
    this.users = users;
  }

  @GET
  @Operation(summary = "All users, the active ones first")
  public List<UserView> all() {
    return users.all();
  }

  @POST
  @Operation(summary = "Create a user; without a password one is generated and answered once")
  public Response create(UserInput input) {
    NewPassword created = users.create(input == null ? UserInput.nothing() : input);
    return Response.created(URI.create("/api/users/" + created.user().name()))
        .entity(created)
        .build();
  }

  @GET
  @Path("{name}")
  @Operation(summary = "One user")
  public UserView one(@RestPath String name) {
    return users.named(name);
  }

  @PUT
  @Path("{name}")
  @Operation(summary = "Change display name, role, unit and, when given, whether it is active")
  public UserView change(@RestPath String name, UserInput input) {
    return users.change(name, input == null ? UserInput.nothing() : input);
  }

  @POST
  @Path("{name}/password")
  @Operation(
      summary = "Generate a password, answered once; ends all sessions and tokens of the user")
  public NewPassword resetPassword(@RestPath String name) {
    return users.resetPassword(name);
  }
}
