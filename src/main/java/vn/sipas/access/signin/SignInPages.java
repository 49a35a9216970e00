package vn.sipas.access.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import vn.sipas.access.Account;
import vn.sipas.access.CurrentUser;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/** Signing in and out. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class SignInPages {

  @CheckedTemplate(basePath = "access")
  static class Templates {
    static native TemplateInstance signIn(String name, String next, String error, String notice);
  }

  private final PasswordCheck passwords;
  private final Sessions sessions;
  private final AuditLog audit;
  private final CurrentUser user;
  private final PageContext page;
  private final RoutingContext request;

  SignInPages(
      PasswordCheck passwords,
      Sessions sessions,
      AuditLog audit,
      CurrentUser user,
      PageContext page,
      RoutingContext request) {
    this.passwords = passwords;
    this.sessions = sessions;
    this.audit = audit;
    this.user = user;
    this.page = page;
    this.request = request;
  }

  @GET
  @Path("sign-in")
  @PermitAll
  @Operation(hidden = true)
  public Response form(@RestQuery String next, @RestQuery String done) {
    if (user.signedIn()) {
      return goTo(LocalPath.of(next)).build();
    }
    String notice = "password".equals(done) ? page.text("access.sign_in.password_changed") : null;
    return Response.ok(Templates.signIn("", LocalPath.of(next), null, notice).render()).build();
  }

  @POST
  @Path("sign-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @PermitAll
  @Operation(hidden = true)
  public Response signIn(@RestForm String name, @RestForm String password, @RestForm String next) {
    String asked = name == null ? "" : name.strip();
    try {
      Optional<Account> account =
          passwords.check(
              asked, password == null ? "" : password, ClientAddress.of(request.request()));
      return account
          .map(known -> begin(known, next))
          .orElseGet(() -> again(422, asked, next, page.text("access.sign_in.wrong")).build());
    } catch (Problem tooMany) {
      String error = page.text("problem." + tooMany.code(), tooMany.args());
      return again(tooMany.status(), asked, next, error)
          .header("Retry-After", tooMany.retryAfter().orElse(1))
          .build();
    }
  }

  @POST
  @Path("sign-out")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Authenticated
  @Operation(hidden = true)
  public Response signOut() {
    SessionCookie.raw(request).ifPresent(sessions::end);
    audit.record(AuditAction.SIGN_OUT, user.name(), Map.of());
    return goTo("/sign-in").cookie(SessionCookie.removal(https())).build();
  }

  private Response begin(Account account, String next) {
    SessionCookie.raw(request).ifPresent(sessions::end);
    audit.recordAs(account.name(), AuditAction.SIGN_IN, account.name(), Map.of());
    return goTo(account.mustChangePassword() ? "/account" : LocalPath.of(next))
        .cookie(SessionCookie.holding(sessions.begin(account), https()))
        .build();
  }

  private Response.ResponseBuilder again(int status, String name, String next, String error) {
    return Response.status(status)
        .entity(Templates.signIn(name, LocalPath.of(next), error, null).render());
  }

  private static Response.ResponseBuilder goTo(String path) {
    return Response.seeOther(URI.create(path));
  }

  private boolean https() {
    return request.request().isSSL();
  }
}
