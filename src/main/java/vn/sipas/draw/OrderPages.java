package vn.sipas.draw;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import vn.sipas.access.FormErrors;
import vn.sipas.campaign.Campaigns;
import vn.sipas.frame.Frames;
import vn.sipas.frame.StoredFrame;
import vn.sipas.plan.Plans;
import vn.sipas.plan.SamplePlan;
import vn.sipas.platform.Fault;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;
import vn.sipas.platform.Sha256;
import vn.sipas.unit.Units;

/** A draw is ordered: filled in, looked at, confirmed. */
@Path("/campaigns/{code}/draw")
@RolesAllowed({"administrator", "analyst"})
@Produces(MediaType.TEXT_HTML)
@Blocking
class OrderPages {

  /** What a person has seen of which order. */
  private record Looked(Outline outline, String order) {}

  private static final Looked NOTHING = new Looked(null, "");

  @CheckedTemplate(basePath = "draw")
  static class Templates {
    static native TemplateInstance order(OrderPage order);
  }

  private final Draws draws;
  private final Frames frames;
  private final Campaigns campaigns;
  private final Plans plans;
  private final Units units;
  private final OrderCheck check;
  private final PageContext page;

  OrderPages(
      Draws draws,
      Frames frames,
      Campaigns campaigns,
      Plans plans,
      Units units,
      OrderCheck check,
      PageContext page) {
    this.draws = draws;
    this.frames = frames;
    this.campaigns = campaigns;
    this.plans = plans;
    this.units = units;
    this.check = check;
    this.page = page;
  }

  /** Without a frame, that of the plan, or else the newest. */
  @GET
  @Path("new")
  public TemplateInstance blank(String code, @RestQuery Integer frame) {
    List<StoredFrame> stored = frames.of(code).stream().filter(StoredFrame::isStored).toList();
    Integer meant =
        frame != null
            ? frame
            : plans
                .signed(campaigns.get(code).id())
                .map(SamplePlan::frameId)
                .or(() -> stored.stream().findFirst().map(StoredFrame::id))
                .orElse(null);
    if (meant == null) {
      throw new Problem(409, "draw_no_frame");
    }
    MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
    values.putSingle("frame", String.valueOf(meant));
    values.putSingle("reserve", String.valueOf(OrderBody.RESERVE));
    values.putSingle("communes", CommuneSelection.PPS.code());
    values.putSingle("dossiers", DossierSelection.SYSTEMATIC.code());
    return Templates.order(shown(code, values, FormErrors.none(), NOTHING));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response lookOrDraw(String code, MultivaluedMap<String, String> typed) {
    OrderForm form = new OrderForm(typed);
    Looked looked = NOTHING;
    try {
      DrawOrder order = form.order();
      looked = new Looked(draws.outline(code, order), Sha256.hex(order.toString()));
      if (!form.at("action").equals("draw")) {
        return Response.ok(Templates.order(shown(code, typed, FormErrors.none(), looked))).build();
      } else if (!form.at("looked").equals(looked.order())) {
        throw confirm("changed");
      } else if (!form.at("confirm").equals("yes")) {
        throw confirm("confirm");
      }
      int number = draws.draw(code, order).number();
      return Response.seeOther(URI.create("/campaigns/" + code + "/draw/" + number)).build();
    } catch (Problem problem) {
      if (problem.status() == 404) {
        throw problem;
      }
      FormErrors errors = FormErrors.of(problem, page);
      return Response.status(problem.status())
          .entity(Templates.order(shown(code, typed, errors, looked)))
          .build();
    }
  }

  private static Problem confirm(String code) {
    return Problem.invalid(List.of(new Fault("confirm", code, "draw.fault." + code)));
  }

  private OrderPage shown(
      String code, MultivaluedMap<String, String> typed, FormErrors errors, Looked looked) {
    OrderForm form = new OrderForm(typed);
    StoredFrame frame = frame(code, form);
    Optional<SamplePlan> plan = plans.signed(OrderCheck.forDraw(campaigns, code).id());
    CommittedSeed seed = draws.waiting(code).orElseThrow(() -> new Problem(409, "draw_no_seed"));
    Map<String, String> values = new HashMap<>();
    typed.keySet().forEach(field -> values.put(field, form.at(field)));
    return new OrderPage(
        DrawPages.head(campaigns, code, page),
        frame,
        seed,
        plan.map(SamplePlan::version).orElse(null),
        plan.isPresent() ? List.of() : areas(frame, form),
        draws.panels(code),
        seed.isBefore(frame.createdAt()),
        values,
        errors,
        looked.outline(),
        looked.order());
  }

  private StoredFrame frame(String code, OrderForm form) {
    String id = form.at("frame");
    if (!id.matches("\\d{1,9}")) {
      throw Problem.notFound(id);
    }
    return frames.get(code, Integer.parseInt(id));
  }

  private List<OrderPage.Line> areas(StoredFrame frame, OrderForm form) {
    Map<String, Long> sizes = Drawing.sizes(check.rows(frame, Set.of()));
    Areas areas = new Areas(units.tree().asOf(frame.boundaries()), new ArrayList<>());
    List<OrderPage.Line> lines = new ArrayList<>();
    areas
        .above(sizes.keySet())
        .forEach(
            (area, communes) ->
                lines.add(
                    new OrderPage.Line(
                        area,
                        areas.name(area),
                        communes.stream().mapToLong(sizes::get).sum(),
                        communes.size(),
                        form.at("communes-" + area),
                        form.at("issued-" + area))));
    return lines;
  }
}
