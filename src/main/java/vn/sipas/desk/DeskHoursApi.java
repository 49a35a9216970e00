package vn.sipas.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.sipas.unit.Desk;

/** When desks are open: outside these hours no tablet is called silent. */
@Path("/api/desk-hours/{era}/{code}")
@Tag(name = "devices")
@Produces(MediaType.APPLICATION_JSON)
class DeskHoursApi {

  @Schema(name = "DeskHours")
  record Week(
      @Schema(description = "Whether the desk keeps the usual hours, which are a setting")
          boolean usual,
      @Schema(description = "By day, monday to sunday: \"07:30-11:30, 13:30-17:00\"")
          Map<String, String> days) {}

  private final DeskHoursSetup setup;

  DeskHoursApi(DeskHoursSetup setup) {
    this.setup = setup;
  }

  @GET
  @RolesAllowed({"administrator", "analyst"})
  @Operation(summary = "Opening hours of a desk")
  public Week get(@RestPath String era, @RestPath String code) {
    return week(setup.desk(era, code));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("administrator")
  @Operation(summary = "Set a desk's own opening hours; days left out are closed")
  public Week set(@RestPath String era, @RestPath String code, Week week) {
    Desk desk = setup.desk(era, code);
    Map<String, String> days = week == null || week.days() == null ? Map.of() : week.days();
    setup.set(desk, HoursInput.named(days).read());
    return week(desk);
  }

  @DELETE
  @RolesAllowed("administrator")
  @Operation(summary = "Let a desk keep the usual opening hours")
  public Week reset(@RestPath String era, @RestPath String code) {
    Desk desk = setup.desk(era, code);
    setup.reset(desk);
    return week(desk);
  }

  private Week week(Desk desk) {
    Map<String, String> days = new LinkedHashMap<>();
    HoursInput.of(setup.of(desk))
        .days()
        .forEach((day, text) -> days.put(HoursInput.name(day), text));
    return new Week(setup.isUsual(desk), days);
  }
}
