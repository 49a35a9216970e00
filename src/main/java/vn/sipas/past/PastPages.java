package vn.sipas.past;

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
import org.jboss.resteasy.reactive.RestForm;
import vn.sipas.access.FormErrors;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/** What is known of earlier years, and one imported campaign. */
@Path("/past")
@RolesAllowed({"administrator", "analyst"})
@Produces(MediaType.TEXT_HTML)
@Blocking
class PastPages {

  @CheckedTemplate(basePath = "past")
  static class Templates {
    static native TemplateInstance list(List<ImportedView> campaigns, int figures);

    static native TemplateInstance show(ImportedView campaign, FormErrors errors);
  }

  private final PastCampaigns past;
  private final PublishedFigures figures;
  private final PastViews views;
  private final PageContext page;

  PastPages(PastCampaigns past, PublishedFigures figures, PastViews views, PageContext page) {
    this.past = past;
    this.figures = figures;
    this.views = views;
    this.page = page;
  }

  @GET
  public TemplateInstance all() {
    return Templates.list(views.imported(), figures.all().size());
  }

  @GET
  @Path("campaigns/{code}")
  public TemplateInstance one(String code) {
    return Templates.show(views.imported(code), FormErrors.none());
  }

  @POST
  @Path("campaigns/{code}/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response remove(String code, @RestForm String confirm) {
    try {
      past.remove(code, confirm);
      return Response.seeOther(URI.create("/past")).build();
    } catch (Problem problem) {
      if (problem.status() == 404) {
        throw problem;
      }
      var errors = FormErrors.of(problem, page);
      return Response.status(problem.status())
          .entity(Templates.show(views.imported(code), errors))
          .build();
    }
  }
}
