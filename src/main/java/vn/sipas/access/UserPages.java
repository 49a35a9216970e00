package vn.sipas.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/** Users, for administrators. */
@Path("/users")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed("administrator")
class UserPages {

  @CheckedTemplate(basePath = "access")
  static class Templates {
    static native TemplateInstance users(List<UserView> users);

    static native TemplateInstance newUser(UserInput input, FormErrors errors);

    static native TemplateInstance user(UserView user, UserInput input, FormErrors errors);

    static native TemplateInstance newPassword(NewPassword created);
  }

  private final Users users;
  private final PageContext page;

  UserPages(Users users, PageContext page) {
    this.users = users;
    this.page = page;
  }

  @GET
  @Operation(hidden = true)
  public TemplateInstance all() {
    return Templates.users(users.all());
  }

  @GET
  @Path("new")
  @Operation(hidden = true)
  public TemplateInstance newUser() {
    return Templates.newUser(UserInput.nothing(), FormErrors.none());
  }

  /** Answers at once and not by a redirect: the password is shown this once and kept nowhere. */
  @POST
  @Operation(hidden = true)
  public Response create(
      @RestForm String name,
      @RestForm String displayName,
      @RestForm String role,
      @RestForm String era,
      @RestForm String unit) {
    var input = new UserInput(name, displayName, role, UnitKey.of(era, unit), null, null);
    try {
      return html(200, Templates.newPassword(users.create(input)));
    } catch (Problem refused) {
      return html(422, Templates.newUser(input, FormErrors.of(refused, page)));
    }
  }

  @GET
  @Path("{name}")
  @Operation(hidden = true)
  public TemplateInstance one(@RestPath String name) {
    UserView user = users.named(name);
    return Templates.user(user, UserInput.of(user), FormErrors.none());
  }

  @POST
  @Path("{name}")
  @Operation(hidden = true)
  public Response change(
      @RestPath String name,
      @RestForm String displayName,
      @RestForm String role,
      @RestForm String era,
      @RestForm String unit) {
    var input = new UserInput(name, displayName, role, UnitKey.of(era, unit), null, null);
    return changed(name, input, () -> users.change(name, input));
  }

  @POST
  @Path("{name}/deactivate")
  @Operation(hidden = true)
  public Response deactivate(@RestPath String name) {
    return changed(name, null, () -> users.setActive(name, false));
  }

  @POST
  @Path("{name}/activate")
  @Operation(hidden = true)
  public Response activate(@RestPath String name) {
    return changed(name, null, () -> users.setActive(name, true));
  }

  @POST
  @Path("{name}/password")
  @Operation(hidden = true)
  public Response resetPassword(@RestPath String name) {
    return html(200, Templates.newPassword(users.resetPassword(name)));
  }

  private Response changed(String name, UserInput input, Runnable change) {
    try {
      change.run();
      return Response.seeOther(URI.create("/users")).build();
    } catch (Problem refused) {
      UserView user = users.named(name);
      UserInput shown = input == null ? UserInput.of(user) : input;
      return html(refused.status(), Templates.user(user, shown, FormErrors.of(refused, page)));
    }
  }

  private static Response html(int status, TemplateInstance template) {
    return Response.status(status).entity(template.render()).build();
  }
}
