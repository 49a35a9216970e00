package vn.sipas.access.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import vn.sipas.access.CurrentUser;
import vn.sipas.access.FormErrors;
import vn.sipas.access.OwnPassword;
import vn.sipas.platform.Fault;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/** One's own password and tokens. */
@Path("/account")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Authenticated
class AccountPages {

  @CheckedTemplate(basePath = "access")
  static class Templates {
    static native TemplateInstance account(
        List<ApiToken> tokens, IssuedToken issued, TokenInput input, FormErrors errors);
  }

  private final CurrentUser user;
  private final OwnPassword password;
  private final ApiTokens tokens;
  private final PageContext page;

  AccountPages(CurrentUser user, OwnPassword password, ApiTokens tokens, PageContext page) {
    this.user = user;
    this.password = password;
    this.tokens = tokens;
    this.page = page;
  }

  @GET
  @Operation(hidden = true)
  public Response account() {
    return page(200, null, null, FormErrors.none());
  }

  @POST
  @Path("password")
  @Operation(hidden = true)
  public Response changePassword(
      @RestForm String current, @RestForm String next, @RestForm String repeated) {
    try {
      if (!Objects.equals(next, repeated)) {
        var fault = new Fault("repeated", "repeated", "access.fault.repeated");
        throw Problem.invalid(List.of(fault));
      }
      password.change(user.name(), current, next);
      return Response.seeOther(URI.create("/sign-in?done=password")).build();
    } catch (Problem refused) {
      return page(422, null, null, FormErrors.of(refused, page));
    }
  }

  /** Answers at once and not by a redirect: the token is shown this once and kept nowhere. */
  @POST
  @Path("tokens")
  @Operation(hidden = true)
  public Response issue(@RestForm String label, @RestForm String days) {
    TokenInput input = new TokenInput(label, number(days));
    try {
      requireRole();
      return page(200, tokens.issue(user.name(), input), null, FormErrors.none());
    } catch (Problem refused) {
      return page(422, null, input, FormErrors.of(refused, page));
    }
  }

  @POST
  @Path("tokens/{id}/revoke")
  @Operation(hidden = true)
  public Response revoke(@RestPath int id) {
    tokens.revoke(user.name(), id);
    return Response.seeOther(URI.create("/account")).build();
  }

  /** Whoever still has to change the password gets no token that would outlive it. */
  private void requireRole() {
    if (!user.isStaff()) {
      throw new Problem(403, "forbidden");
    }
  }

  private Response page(int status, IssuedToken issued, TokenInput input, FormErrors errors) {
    TokenInput shown = input == null ? new TokenInput(null, null) : input;
    var html = Templates.account(tokens.of(user.name()), issued, shown, errors).render();
    return Response.status(status).entity(html).build();
  }

  private static Integer number(String text) {
    try {
      return text == null || text.isBlank() ? null : Integer.valueOf(text.strip());
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }
}
