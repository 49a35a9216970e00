package vn.sipas.sample;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Where the administrator takes the sample data out. */
@Path("/sample-data")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("administrator")
@Blocking
class SampleDataPages {

  @CheckedTemplate(basePath = "sample")
  static class Templates {
    static native TemplateInstance sampleData(
        boolean there, String inUse, String measured, String standing);
  }

  private final SampleData sample;

  SampleDataPages(SampleData sample) {
    this.sample = sample;
  }

  @GET
  public TemplateInstance show() {
    return Templates.sampleData(
        sample.isPresent(),
        String.join(", ", sample.users()),
        String.join(", ", sample.campaignsMeasured()),
        String.join(", ", sample.campaignsOnUnits()));
  }

  @POST
  @Path("remove")
  public Response remove() {
    sample.remove();
    return Response.seeOther(URI.create("/sample-data")).build();
  }
}
