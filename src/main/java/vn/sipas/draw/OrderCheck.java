package vn.sipas.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.Stream;
import vn.sipas.estimation.LonelyPsu;
import vn.sipas.frame.Frames;
import vn.sipas.frame.StoredFrame;
import vn.sipas.plan.Plans;
import vn.sipas.plan.SamplePlan;
import vn.sipas.plan.SamplePlan.PlannedArea;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;
import vn.sipas.unit.Units;
import vn.sipas.unit.UnitsAsOf;

/** Looks for everything that is wrong with an order before anything is drawn. */
@ApplicationScoped
class OrderCheck {

  static final int LONGEST_ENTROPY = 200;

  private final Campaigns campaigns;
  private final Frames frames;
  private final Plans plans;
  private final Units units;
  private final SeedRepository seeds;
  private final DrawRepository draws;
  private final RecentPersons persons;
  private final Clock clock;

  OrderCheck(
      Campaigns campaigns,
      Frames frames,
      Plans plans,
      Units units,
      SeedRepository seeds,
      DrawRepository draws,
      RecentPersons persons,
      Clock clock) {
    this.campaigns = campaigns;
    this.frames = frames;
    this.plans = plans;
    this.units = units;
    this.seeds = seeds;
    this.draws = draws;
    this.persons = persons;
    this.clock = clock;
  }

  /**
   * @throws Problem 404, 409 for volunteers or with a sample in force or without a seed, 422
   */
  ReadyDraw ready(String campaign, DrawOrder order) {
    CampaignFacts facts = forDraw(campaigns, campaign);
    draws.of(facts.id()).stream()
        .filter(StoredDraw::isInForce)
        .findFirst()
        .ifPresent(
            draw -> {
              throw new Problem(409, "draw_in_force", draw.number());
            });
    CommittedSeed seed =
        seeds.waiting(facts.id()).orElseThrow(() -> new Problem(409, "draw_no_seed"));
    StoredFrame frame = frames.get(campaign, order.frame());
    List<Fault> faults = new ArrayList<>();
    frame(facts, frame, order, seed, faults);
    rest(facts, order, seed, faults);
    UnitsAsOf asOf = units.tree().asOf(frame.boundaries());
    Areas areas = new Areas(asOf, faults);
    Optional<SamplePlan> plan =
        order.areas().isEmpty() ? plans.signed(facts.id()) : Optional.empty();
    List<DrawArea> drawn = areas.of(sizes(order, plan, frame, faults));
    refuse(faults);
    DrawSettings settings =
        new DrawSettings(drawn, order.communes(), order.dossiers(), order.reservePercent());
    LocalDate since =
        order.spareMonths() == null ? null : LocalDate.now(clock).minusMonths(order.spareMonths());
    List<String> spared = since == null ? List.of() : persons.of(frame, since);
    FrameRows rows = rows(frame, new HashSet<>(spared));
    Map<String, Long> sizes = Drawing.sizes(rows);
    Outline outline = Outline.of(settings, sizes, spared.size(), areas::name);
    possible(facts, outline, faults);
    refuse(faults);
    return new ReadyDraw(
        facts,
        frame,
        order,
        plan.map(SamplePlan::version).orElse(null),
        settings,
        seed,
        rows,
        spared,
        since,
        outline);
  }

  static CampaignFacts forDraw(Campaigns campaigns, String campaign) {
    CampaignFacts facts = campaigns.get(campaign);
    if (facts.stream() != Stream.PROBABILITY) {
      throw new Problem(409, "draw_not_for_volunteers");
    }
    return facts;
  }

  /** All rows but those. */
  FrameRows rows(StoredFrame frame, Set<String> without) {
    return reader ->
        frames.each(
            frame,
            entry -> {
              if (!without.contains(entry.code())) {
                reader.accept(entry);
              }
            });
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private static void frame(
      CampaignFacts facts,
      StoredFrame frame,
      DrawOrder order,
      CommittedSeed seed,
      List<Fault> faults) {
    if (!frame.isStored()) {
      faults.add(fault("frame", "frame_loading"));
    }
    if (!frame.boundaries().equals(facts.settings().boundaries())) {
      faults.add(fault("frame", "frame_boundaries"));
    }
    if (order.dossiers() == DossierSelection.LOTTERY && !seed.isBefore(frame.createdAt())) {
      faults.add(fault("dossiers", "frame_before_seed"));
    }
    if (order.spareMonths() != null && frame.contacts() == 0) {
      faults.add(fault("spareMonths", "no_contacts"));
    }
  }

  private void rest(CampaignFacts facts, DrawOrder order, CommittedSeed seed, List<Fault> faults) {
    if (order.reservePercent() < 0 || order.reservePercent() > DrawSettings.LARGEST_RESERVE) {
      faults.add(fault("reserve", "reserve", DrawSettings.LARGEST_RESERVE));
    }
    if (order.spareMonths() != null
        && (order.spareMonths() < 1 || order.spareMonths() > DrawOrder.MOST_MONTHS)) {
      faults.add(fault("spareMonths", "months", DrawOrder.MOST_MONTHS));
    }
    if (order.entropy() == null && seed.entropySource() != null) {
      faults.add(fault("entropy", "entropy_missing", seed.entropySource()));
    } else if (order.entropy() != null && !Draws.isPlain(order.entropy(), LONGEST_ENTROPY)) {
      faults.add(fault("entropy", "entropy", LONGEST_ENTROPY));
    }
    if (order.keepFrom() != null && !draws.panels(facts.id()).contains(order.keepFrom())) {
      faults.add(fault("keepFrom", "no_panel", order.keepFrom()));
    }
  }

  private static List<PlannedArea> sizes(
      DrawOrder order, Optional<SamplePlan> plan, StoredFrame frame, List<Fault> faults) {
    if (plan.isPresent() && plan.get().frameId() != frame.id()) {
      faults.add(fault("frame", "frame_of_plan", plan.get().version()));
    }
    return plan.map(SamplePlan::strata)
        .orElseGet(
            () ->
                order.areas().stream()
                    .map(area -> new PlannedArea(area.unit(), area.communes(), area.issued(), 0))
                    .toList());
  }

  /** One commune for several shows no variation; somebody must have chosen what to take instead. */
  private static void possible(CampaignFacts facts, Outline outline, List<Fault> faults) {
    if (outline.areas().isEmpty()) {
      faults.add(fault("areas", "nothing_in_areas"));
    }
    if (facts.settings().sampling().lonelyPsu() == LonelyPsu.REFUSE) {
      outline.areas().stream()
          .filter(Outline.Area::lonely)
          .forEach(area -> faults.add(fault("area-" + area.code(), "lonely", area.name())));
    }
  }

  private static Fault fault(String at, String code, Object... args) {
    return new Fault(at, code, "draw.fault." + code, args);
  }
}
