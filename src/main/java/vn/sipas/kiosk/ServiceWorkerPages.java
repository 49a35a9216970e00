package vn.sipas.kiosk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/**
 * The service worker's script: the module that does the work, told what belongs to this version.
 */
@Path("/kiosk/sw.js")
@Blocking
class ServiceWorkerPages {

  private final WorkerFiles files;
  private final ObjectMapper json;

  ServiceWorkerPages(WorkerFiles files, ObjectMapper json) {
    this.files = files;
    this.json = json;
  }

  /** Lies below the page that it serves, which a browser allows only when told so. */
  @GET
  @PermitAll
  public Response script() throws JsonProcessingException {
    String application = json.writeValueAsString(files.application());
    return Response.ok("import {serve} from '/kiosk/worker.js';\n\nserve(" + application + ");\n")
        .type("text/javascript;charset=UTF-8")
        .header("Service-Worker-Allowed", WorkerFiles.SHELL)
        .header("Cache-Control", "no-cache")
        .build();
  }
}
