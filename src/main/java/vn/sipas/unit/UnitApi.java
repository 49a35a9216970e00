package vn.sipas.unit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.sipas.platform.Problem;

/** Administrative units, agencies and desks for programs. */
@Path("/api")
@Tag(name = "Units")
@RolesAllowed({"administrator", "analyst", "unit_viewer"})
class UnitApi {

  private static final int MOST = 20_000;

  private final Units units;
  private final DayParameter day;

  UnitApi(Units units, DayParameter day) {
    this.units = units;
    this.day = day;
  }

  @GET
  @Path("units")
  @Operation(summary = "The units of one day (today unless given), by level, parent code or words")
  public List<UnitJson> units(
      @RestQuery String date,
      @RestQuery String level,
      @RestQuery String parent,
      @RestQuery @DefaultValue("") String q) {
    UnitTree tree = units.tree();
    UnitsAsOf then = tree.asOf(day.of(date));
    List<AdministrativeUnit> found =
        parent == null ? then.search(q, MOST) : then.children(parent(then, parent));
    return found.stream()
        .filter(unit -> level == null || unit.level().code().equals(level))
        .map(unit -> UnitJson.of(unit, tree))
        .toList();
  }

  @GET
  @Path("units/{era}/{code}")
  @Operation(summary = "One unit with the units below it, those it was formed from and became")
  public UnitDetailJson unit(@RestPath String era, @RestPath String code) {
    UnitTree tree = units.tree();
    return Era.of(era)
        .flatMap(known -> tree.find(new EraCode(known, code)))
        .map(unit -> UnitDetailJson.of(unit, tree))
        .orElseThrow(() -> Problem.notFound(era + "/" + code));
  }

  @GET
  @Path("agencies")
  @Operation(summary = "The agencies of the era of one day (today unless given)")
  public List<AgencyJson> agencies(@RestQuery String date) {
    Era era = Era.on(day.of(date));
    return units.agencies().stream()
        .filter(agency -> agency.key().era() == era)
        .map(agency -> AgencyJson.of(agency, units.tree()))
        .sorted(AgencyJson.BY_CODE)
        .toList();
  }

  @GET
  @Path("desks")
  @Operation(summary = "The one-stop desks open on one day (today unless given)")
  public List<DeskJson> desks(@RestQuery String date) {
    LocalDate on = day.of(date);
    return units.desks().stream()
        .filter(desk -> desk.validity().contains(on))
        .map(desk -> DeskJson.of(desk, units))
        .sorted(DeskJson.BY_CODE)
        .toList();
  }

  private static AdministrativeUnit parent(UnitsAsOf then, String code) {
    return then.byCode(code).orElseThrow(() -> Problem.notFound(code));
  }
}
