package vn.sipas.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Tablets at desks, for the administrators' programs. */
@Path("/api/devices")
@Tag(name = "devices")
@Produces(MediaType.APPLICATION_JSON)
class DeviceApi {

  @Schema(name = "DevicePin")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PinBody(@Schema(description = "Six digits; left out, they are generated") String pin) {

    @Override
    public String toString() {
      return "PinBody";
    }
  }

  private final Fleet fleet;
  private final DeviceSetup setup;
  private final DevicePins pins;
  private final EnrolmentSheets sheets;

  DeviceApi(Fleet fleet, DeviceSetup setup, DevicePins pins, EnrolmentSheets sheets) {
    this.fleet = fleet;
    this.setup = setup;
    this.pins = pins;
    this.sheets = sheets;
  }

  @GET
  @RolesAllowed({"administrator", "analyst"})
  @Operation(
      summary = "All devices with how they are",
      description =
          "state: silent, old_queue, set_aside, older_version, never_enrolled, revoked, good. q:"
              + " words of a name or code. sort: desk, name, state, seen, unsent.")
  public List<DeviceView> all(
      @RestQuery String state, @RestQuery String q, @RestQuery String sort) {
    return FleetFilter.of(state, q, sort).of(fleet.all());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("administrator")
  @Operation(summary = "Create a device for a desk; it still has to be enrolled")
  public Response create(DeviceInput input) {
    DeviceView created = setup.create(given(input));
    return Response.created(URI.create("/api/devices/" + created.code())).entity(created).build();
  }

  @GET
  @Path("{code}")
  @RolesAllowed({"administrator", "analyst"})
  @Operation(summary = "One device")
  public DeviceView one(@RestPath String code) {
    return fleet.one(code);
  }

  @PUT
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("administrator")
  @Operation(summary = "Rename a device, or move it to another desk or campaign")
  public DeviceView change(@RestPath String code, DeviceInput input) {
    return setup.change(code, given(input));
  }

  @DELETE
  @Path("{code}")
  @RolesAllowed("administrator")
  @Operation(summary = "Remove a device that was never enrolled")
  public void remove(@RestPath String code) {
    setup.remove(code);
  }

  @POST
  @Path("{code}/enrolment")
  @RolesAllowed("administrator")
  @Operation(
      summary = "Issue a new enrolment secret and PIN, told once; the earlier secret ends",
      description = "A revoked device is let in again by it.")
  public Issued issue(@RestPath String code, UriInfo here) {
    return sheets.issue(List.of(code), here.getBaseUri().toString()).get(0);
  }

  @POST
  @Path("{code}/revocation")
  @RolesAllowed("administrator")
  @Operation(summary = "Revoke a device: from its next request on it is refused")
  public DeviceView revoke(@RestPath String code) {
    return setup.revoke(code);
  }

  @PUT
  @Path("{code}/pin")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("administrator")
  @Operation(summary = "Set the PIN that leaves the kiosk, or generate one; told once")
  public PinBody setPin(@RestPath String code, PinBody body) {
    return new PinBody(pins.set(code, body == null ? null : body.pin()));
  }

  private static DeviceInput given(DeviceInput input) {
    return input == null ? DeviceInput.nothing() : input;
  }
}
