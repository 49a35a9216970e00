package vn.sipas.kiosk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import vn.sipas.desk.CurrentDevice;
import vn.sipas.desk.Device;
import vn.sipas.platform.Tagged;

/** What an enrolled tablet has to know. Asked for every minute, and mostly it knows it already. */
@Path("/api/kiosk")
@RolesAllowed(Device.ROLE)
class KioskApi {

  private final CurrentDevice device;
  private final Kiosks kiosks;
  private final ObjectMapper json;
  private final Tagged tagged;

  KioskApi(CurrentDevice device, Kiosks kiosks, ObjectMapper json, Tagged tagged) {
    this.device = device;
    this.kiosks = kiosks;
    this.json = json;
    this.tagged = tagged;
  }

  @GET
  @Operation(summary = "Screens, words and settings of the device that asks")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = KioskSettings.class)))
  @APIResponse(responseCode = "304", description = "The device knows the newest")
  public Response settings() throws JsonProcessingException {
    byte[] settings = json.writeValueAsBytes(kiosks.of(device.get()));
    EntityTag tag = ContentTag.of(settings);
    return tagged.answer(
        () -> tag,
        () ->
            Response.ok(settings, MediaType.APPLICATION_JSON_TYPE)
                .tag(tag)
                .header("Cache-Control", "private, no-cache"));
  }
}
