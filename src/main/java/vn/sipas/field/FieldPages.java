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
    return Templates.live(views.live(code, share, icc));
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
