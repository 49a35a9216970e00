package vn.sipas.backcheck;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
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
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import vn.sipas.access.FormErrors;
import vn.sipas.platform.Fault;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/** Back-checks of a campaign, what they found, and what follows from it. */
@Path("/campaigns/{code}/back-checks")
@RolesAllowed({"administrator", "analyst"})
@Produces(MediaType.TEXT_HTML)
@Blocking
class BackCheckPages {

  @CheckedTemplate(basePath = "backcheck")
  static class Templates {
    static native TemplateInstance standing(BackCheckView view, FormErrors errors);

    static native TemplateInstance one(BackCheckView.One one, FormErrors errors);

    static native TemplateInstance place(BackCheckView.OfPlace of, FormErrors errors);
  }

  private final BackChecks checks;
  private final PlaceExclusions exclusions;
  private final BackCheckViews views;
  private final PageContext page;

  BackCheckPages(
      BackChecks checks, PlaceExclusions exclusions, BackCheckViews views, PageContext page) {
    this.checks = checks;
    this.exclusions = exclusions;
    this.views = views;
    this.page = page;
  }

  @GET
  public TemplateInstance standing(String code) {
    return Templates.standing(views.of(code, null), FormErrors.none());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response plan(String code, @RestForm String percent) {
    try {
      checks.plan(code, percent);
      return to(code, "");
    } catch (Problem problem) {
      var view = views.of(code, Objects.toString(percent, ""));
      return FormErrors.again(problem, Templates.standing(view, FormErrors.of(problem, page)));
    }
  }

  /** A contact is opened for this page alone. */
  @GET
  @Path("{number}")
  public Response one(String code, int number) {
    return Response.ok(Templates.one(views.one(code, number, null), FormErrors.none()))
        .header("Cache-Control", "no-store")
        .build();
  }

  @POST
  @Path("{number}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response record(
      String code,
      int number,
      @RestForm String result,
      @RestForm List<String> findings,
      @RestForm String note) {
    List<String> found = findings == null ? List.of() : findings;
    try {
      checks.record(code, number, result, found, note);
      return to(code, "");
    } catch (Problem problem) {
      var typed =
          new BackCheckView.Typed(Objects.toString(result, ""), found, Objects.toString(note, ""));
      return FormErrors.again(
          problem, Templates.one(views.one(code, number, typed), FormErrors.of(problem, page)));
    }
  }

  @GET
  @Path("places/{place}")
  public TemplateInstance place(String code, String place) {
    return Templates.place(views.place(code, place, ""), FormErrors.none());
  }

  @POST
  @Path("places/{place}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(
      String code, String place, @RestForm String decision, @RestForm String reason) {
    try {
      if (!"exclude".equals(decision) && !"keep".equals(decision)) {
        throw Problem.invalid(
            List.of(new Fault("decision", "missing", "backcheck.fault.decision")));
      }
      exclusions.decide(code, place, "exclude".equals(decision), reason);
      return to(code, "/places/" + place);
    } catch (Problem problem) {
      var view = views.place(code, place, Objects.toString(reason, ""));
      return FormErrors.again(problem, Templates.place(view, FormErrors.of(problem, page)));
    }
  }

  private static Response to(String code, String rest) {
    return Response.seeOther(URI.create("/campaigns/" + code + "/back-checks" + rest)).build();
  }
}
