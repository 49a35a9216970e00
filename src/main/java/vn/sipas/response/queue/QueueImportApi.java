package vn.sipas.response.queue;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.sipas.access.CurrentUser;
import vn.sipas.platform.PageContext;

/** Importing the exported queue of a tablet by program. */
@Path("/api/response-imports")
@Tag(name = "Responses")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("administrator")
@Blocking
class QueueImportApi {

  private final QueueImport imports;
  private final CurrentUser user;
  private final PageContext page;

  QueueImportApi(QueueImport imports, CurrentUser user, PageContext page) {
    this.imports = imports;
    this.user = user;
    this.page = page;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Store the responses of a queue that a tablet exported",
      description =
          "Each response for itself, as the device that made it; safe to repeat. A damaged file"
              + " (422) is not taken at all.")
  public QueueImport.Imported takeJson(byte[] content) {
    return imports.take(content, user.name(), page.locale());
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public QueueImport.Imported takeFile(@RestForm("file") FileUpload file) {
    return imports.take(ReceivedFile.of(file), user.name(), page.locale());
  }
}
