package vn.sipas.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import vn.sipas.access.FormErrors;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;
import vn.sipas.unit.Desk;

/** When a desk is open. */
@Path("/devices/hours/{era}/{code}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed("administrator")
class DeskHoursPages {

  @CheckedTemplate(basePath = "device")
  static class Templates {
    static native TemplateInstance hours(
        Desk desk, boolean usual, List<Day> days, FormErrors errors);
  }

  /** One day of the form. */
  record Day(String name, String key, String text) {}

  private final DeskHoursSetup setup;
  private final PageContext page;

  DeskHoursPages(DeskHoursSetup setup, PageContext page) {
    this.setup = setup;
    this.page = page;
  }

  @GET
  @Operation(hidden = true)
  public TemplateInstance hours(@RestPath String era, @RestPath String code) {
    Desk desk = setup.desk(era, code);
    return form(desk, HoursInput.of(setup.of(desk)), FormErrors.none());
  }

  @POST
  @Operation(hidden = true)
  public Response set(
      @RestPath String era, @RestPath String code, MultivaluedMap<String, String> posted) {
    Desk desk = setup.desk(era, code);
    if ("usual".equals(posted.getFirst("week"))) {
      setup.reset(desk);
      return done();
    }
    HoursInput input = input(posted);
    try {
      setup.set(desk, input.read());
      return done();
    } catch (Problem refused) {
      return Response.status(refused.status())
          .entity(form(desk, input, FormErrors.of(refused, page)).render())
          .build();
    }
  }

  private static HoursInput input(MultivaluedMap<String, String> posted) {
    Map<DayOfWeek, String> days = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      String text = posted.getFirst(HoursInput.name(day));
      days.put(day, text == null ? "" : text);
    }
    return new HoursInput(days);
  }

  private TemplateInstance form(Desk desk, HoursInput input, FormErrors errors) {
    List<Day> days =
        Arrays.stream(DayOfWeek.values())
            .map(
                day ->
                    new Day(
                        HoursInput.name(day),
                        "device.day." + HoursInput.name(day),
                        input.days().get(day)))
            .toList();
    return Templates.hours(desk, setup.isUsual(desk), days, errors);
  }

  private static Response done() {
    return Response.seeOther(URI.create("/devices?done=hours")).build();
  }
}
