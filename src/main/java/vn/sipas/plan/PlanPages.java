package vn.sipas.plan;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import vn.sipas.access.FormErrors;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.Stream;
import vn.sipas.frame.StoredFrame;
import vn.sipas.platform.Figures;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/** The plan of a campaign's sample: one screen that computes, and the versions that were kept. */
@Path("/campaigns/{code}/plan")
@RolesAllowed({"administrator", "analyst"})
@Produces(MediaType.TEXT_HTML)
@Blocking
class PlanPages {

  /** The campaign that a page is about. */
  record Head(String code, String name) {}

  /**
   * The screen.
   *
   * @param words null when there is nothing to compute, or something is wrong
   * @param changing whether the form is open
   */
  record Shown(
      Head head,
      PlanForm form,
      PlanWords words,
      List<StoredPlan> versions,
      String note,
      boolean changing) {}

  @CheckedTemplate(basePath = "plan")
  static class Templates {
    /** {@code why} nothing can be planned: {@code voluntary} or {@code frame}. */
    static native TemplateInstance none(Head head, String why);

    static native TemplateInstance plan(Shown shown);
  }

  private static final String SAVE = "save";

  private final Plans plans;
  private final Planning planning;
  private final Campaigns campaigns;
  private final PageContext page;

  PlanPages(Plans plans, Planning planning, Campaigns campaigns, PageContext page) {
    this.plans = plans;
    this.planning = planning;
    this.campaigns = campaigns;
    this.page = page;
  }

  static Head head(CampaignFacts campaign, PageContext page) {
    return new Head(campaign.code(), campaign.settings().name(page.tag()));
  }

  /** Begins with the newest version, with the one asked for, or with what is usual. */
  @GET
  public TemplateInstance plan(String code, @RestQuery Integer version) {
    CampaignFacts campaign = campaigns.get(code);
    if (campaign.stream() != Stream.PROBABILITY) {
      return Templates.none(head(campaign, page), "voluntary");
    }
    List<StoredFrame> frames = planning.frames(campaign);
    if (frames.isEmpty()) {
      return Templates.none(head(campaign, page), "frame");
    }
    PlanSettings settings = settings(campaign, frames, version);
    Map<String, String> typed = PlanForm.typed(settings, page.vietnamese());
    return shown(campaign, typed, settings, FormErrors.none(), "", version != null);
  }

  private PlanSettings settings(CampaignFacts campaign, List<StoredFrame> frames, Integer version) {
    PlanSettings kept =
        version != null
            ? plans.get(campaign.code(), version).settings()
            : plans.of(campaign.code()).stream().findFirst().map(StoredPlan::settings).orElse(null);
    if (kept == null) {
      return planning.defaults(campaign, frames.get(0));
    }
    Set<Integer> there = frames.stream().map(StoredFrame::id).collect(Collectors.toSet());
    return there.contains(kept.frame())
        ? kept
        : new PlanReader(Map.of("frame", String.valueOf(frames.get(0).id())), kept, 100)
            .read(there, Set.of());
  }

  private TemplateInstance shown(
      CampaignFacts campaign,
      Map<String, String> typed,
      PlanSettings settings,
      FormErrors errors,
      String note,
      boolean changing) {
    PlanWords words = null;
    FormErrors wrong = errors;
    if (!errors.any()) {
      try {
        words = new PlanWords(planning.table(campaign, settings), settings, page.locale());
      } catch (Problem problem) {
        wrong = FormErrors.of(problem, page);
      }
    }
    PlanForm form = new PlanForm(typed, wrong, known(campaign), page);
    return Templates.plan(
        new Shown(
            head(campaign, page),
            form,
            words,
            plans.of(campaign.code()),
            note,
            changing || wrong.any()));
  }

  private Map<String, Map<String, String>> known(CampaignFacts campaign) {
    Map<String, String> frames = new LinkedHashMap<>();
    for (StoredFrame frame : planning.frames(campaign)) {
      frames.put(
          String.valueOf(frame.id()),
          page.text(
              "plan.frame",
              frame.source(),
              Figures.time(frame.createdAt()),
              frame.sha256().substring(0, 8)));
    }
    Map<String, String> earlier = new LinkedHashMap<>();
    earlier.put("", page.text("plan.earlier.none"));
    planning
        .earlier(campaign)
        .forEach(other -> earlier.put(other.code(), other.settings().name(page.tag())));
    return Map.of("frame", frames, "earlier", earlier);
  }

  /** Computes again, or keeps what was computed. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response compute(String code, MultivaluedMap<String, String> posted) {
    CampaignFacts campaign = planning.campaign(code);
    List<StoredFrame> frames = planning.frames(campaign);
    if (frames.isEmpty()) {
      throw new Problem(409, "plan_without_frame", code);
    }
    Map<String, String> typed = new HashMap<>();
    posted.forEach(
        (name, given) -> {
          if (PlanReader.NAMES.contains(name)) {
            typed.put(name, given.get(0));
          }
        });
    PlanReader reader = new PlanReader(typed, planning.defaults(campaign, frames.get(0)), 100);
    PlanSettings settings = planning.read(reader, campaign);
    String note = posted.getFirst("note") == null ? "" : posted.getFirst("note");
    FormErrors errors =
        reader.faults().isEmpty()
            ? FormErrors.none()
            : FormErrors.of(Problem.invalid(reader.faults()), page);
    if (!errors.any() && SAVE.equals(posted.getFirst("action"))) {
      try {
        StoredPlan saved = plans.save(code, settings, note);
        return Response.seeOther(URI.create("/campaigns/" + code + "/plan/" + saved.version()))
            .build();
      } catch (Problem problem) {
        errors = FormErrors.of(problem, page);
      }
    }
    TemplateInstance answer = shown(campaign, typed, settings, errors, note, true);
    return Response.status(errors.any() ? 422 : 200).entity(answer).build();
  }
}
