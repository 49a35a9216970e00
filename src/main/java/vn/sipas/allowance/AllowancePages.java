package vn.sipas.allowance;

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
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import vn.sipas.access.FormErrors;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/** Allowances of a campaign: where they stand, lists, sheets to sign and what came back. */
@Path("/campaigns/{code}/allowances")
@RolesAllowed({"administrator", "analyst"})
@Produces(MediaType.TEXT_HTML)
@Blocking
class AllowancePages {

  @CheckedTemplate(basePath = "allowance")
  static class Templates {
    static native TemplateInstance standing(AllowanceView view, FormErrors errors);

    static native TemplateInstance list(AllowanceView.OfList of, FormErrors errors);

    static native TemplateInstance sheet(AllowanceView.Printed printed);
  }

  private final Allowances allowances;
  private final AllowanceViews views;
  private final PageContext page;

  AllowancePages(Allowances allowances, AllowanceViews views, PageContext page) {
    this.allowances = allowances;
    this.views = views;
    this.page = page;
  }

  @GET
  public TemplateInstance standing(String code) {
    return Templates.standing(views.of(code, null), FormErrors.none());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response make(String code, @RestForm String amount) {
    try {
      return seeOther(code, allowances.list(code, amount));
    } catch (Problem problem) {
      AllowanceView view = views.of(code, Objects.toString(amount, ""));
      return FormErrors.again(problem, Templates.standing(view, FormErrors.of(problem, page)));
    }
  }

  @GET
  @Path("{list}")
  public TemplateInstance list(String code, int list) {
    return Templates.list(views.list(code, list), FormErrors.none());
  }

  /** Names are opened for this page alone. */
  @GET
  @Path("{list}/sheets/{sheet}")
  public Response sheet(String code, int list, int sheet) {
    return Response.ok(Templates.sheet(views.sheet(code, list, sheet)))
        .header("Cache-Control", "no-store")
        .build();
  }

  @POST
  @Path("{list}/sheets/{sheet}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response settle(String code, int list, int sheet, @RestForm String paid) {
    try {
      allowances.settle(code, list, sheet, paid);
      return seeOther(code, list);
    } catch (Problem problem) {
      return FormErrors.again(
          problem, Templates.list(views.list(code, list), FormErrors.of(problem, page)));
    }
  }

  private static Response seeOther(String code, int list) {
    return Response.seeOther(URI.create("/campaigns/" + code + "/allowances/" + list)).build();
  }
}
