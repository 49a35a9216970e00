package vn.sipas.field;

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
import org.jboss.resteasy.reactive.RestQuery;
import vn.sipas.field.Progress.Supposed;

/** How the field stands, and its start. */
@Path("/campaigns/{code}/field")
@RolesAllowed({"administrator", "analyst"})
@Produces(MediaType.TEXT_HTML)
@Blocking
class FieldPages {

  @CheckedTemplate(basePath = "field")
  static class Templates {
    static native TemplateInstance live(FieldView.Live live);
  }

  private final FieldWorks works;
  private final FieldViews views;

  FieldPages(FieldWorks works, FieldViews views) {
    this.works = works;
    this.views = views;
  }

  @GET
  public TemplateInstance live(String code, @RestQuery String share, @RestQuery String icc) {
    return Templates.live(views.live(code, supposed(share, icc)));
  }

  /** What cannot be read or supposed is taken as usual. */
  static Supposed supposed(String share, String icc) {
    return new Supposed(
        percent(share, 1, 99, Supposed.USUAL.share()),
        percent(icc, 0, 100, Supposed.USUAL.correlation()));
  }

  private static double percent(String typed, double least, double most, double usual) {
    String text = typed == null ? "" : typed.strip().replace(',', '.');
    if (!text.matches("\\d{1,3}(\\.\\d{1,3})?")) {
      return usual;
    }
    double percent = Double.parseDouble(text);
    return percent < least || percent > most ? usual : percent / 100;
  }

  @POST
  @Path("start")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response start(String code) {
    works.start(works.get(code));
    return to("/campaigns/" + code + "/field");
  }

  static Response to(String address) {
    return Response.seeOther(URI.create(address)).build();
  }
}
