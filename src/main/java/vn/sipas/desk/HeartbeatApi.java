package vn.sipas.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sipas.platform.ApplicationVersion;

/** Where a device tells how it is, and learns the time. */
@Path("/api/devices/heartbeat")
@Tag(name = "devices")
@Produces(MediaType.APPLICATION_JSON)
class HeartbeatApi {

  @Schema(name = "HeartbeatAnswer")
  record Answer(
      @Schema(description = "The server's clock") Instant time,
      @Schema(description = "Version of the application on the server") String version) {}

  private final CurrentDevice device;
  private final HeartbeatRepository heartbeats;
  private final ApplicationVersion version;
  private final Clock clock;

  HeartbeatApi(
      CurrentDevice device,
      HeartbeatRepository heartbeats,
      ApplicationVersion version,
      Clock clock) {
    this.device = device;
    this.heartbeats = heartbeats;
    this.version = version;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Device.ROLE)
  @Operation(summary = "Tell how the device is: unsent answers, battery, storage, version")
  @APIResponse(responseCode = "200", description = "Noted; with the server's time and version")
  @APIResponse(responseCode = "401", description = "Revoked (device_revoked), or no device's token")
  @APIResponse(responseCode = "422", description = "Faults, all at once, by location")
  public Answer beat(HeartbeatInput input) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    HeartbeatInput told =
        input == null ? new HeartbeatInput(null, null, null, null, null, null, null, null) : input;
    heartbeats.keep(device.get().id(), told.read(now));
    return new Answer(now, version.text());
  }
}
