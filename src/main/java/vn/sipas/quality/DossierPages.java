package vn.sipas.quality;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import vn.sipas.campaign.Campaigns;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/** Pasting numbers of dossiers from a spreadsheet. */
@Path("/campaigns/{code}/dossiers")
@RolesAllowed({"administrator", "analyst"})
@Blocking
class DossierPages {

  @CheckedTemplate(basePath = "quality")
  static class Templates {
    static native TemplateInstance dossiers(
        String code, String name, String text, List<String> errors);
  }

  private final DossierCounts counts;
  private final Campaigns campaigns;
  private final PageContext page;

  DossierPages(DossierCounts counts, Campaigns campaigns, PageContext page) {
    this.counts = counts;
    this.campaigns = campaigns;
    this.page = page;
  }

  @GET
  public TemplateInstance show(String code) {
    return form(code, counts.csv(code), List.of());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response replace(String code, @RestForm String counted) {
    try {
      counts.replace(code, counted);
      return Response.seeOther(URI.create("/campaigns/" + code + "/flags")).build();
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      List<String> errors =
          problem.faults().stream().map(fault -> page.text(fault.key(), fault.args())).toList();
      return Response.status(422).entity(form(code, counted, errors)).build();
    }
  }

  private TemplateInstance form(String code, String text, List<String> errors) {
    String name = campaigns.get(code).settings().name(page.tag());
    return Templates.dossiers(code, name, text, errors);
  }
}
