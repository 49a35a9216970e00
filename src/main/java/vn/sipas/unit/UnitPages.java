package vn.sipas.unit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.sipas.access.CurrentUser;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/** Looking up administrative units as of a day, and one unit with its lineage. */
@Path("/units")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"administrator", "analyst", "unit_viewer"})
class UnitPages {

  @CheckedTemplate(basePath = "unit")
  static class Templates {
    static native TemplateInstance list(UnitListView view, boolean loaded, boolean mayImport);

    static native TemplateInstance unit(UnitView view);
  }

  private final Units units;
  private final DayParameter day;
  private final PageContext page;
  private final CurrentUser user;

  UnitPages(Units units, DayParameter day, PageContext page, CurrentUser user) {
    this.units = units;
    this.day = day;
    this.page = page;
    this.user = user;
  }

  @GET
  public TemplateInstance list(
      @RestQuery String date, @RestQuery @DefaultValue("") String q, @RestQuery String loaded) {
    UnitsAsOf then = units.tree().asOf(day.of(date));
    UnitListView view = UnitListView.of(then, q.strip(), page);
    return Templates.list(view, loaded != null, user.isAdministrator());
  }

  @GET
  @Path("{era}/{code}")
  public TemplateInstance unit(@RestPath String era, @RestPath String code) {
    UnitTree tree = units.tree();
    return Era.of(era)
        .flatMap(known -> tree.find(new EraCode(known, code)))
        .map(unit -> Templates.unit(UnitView.of(unit, units, page)))
        .orElseThrow(() -> Problem.notFound(era + "/" + code));
  }
}
