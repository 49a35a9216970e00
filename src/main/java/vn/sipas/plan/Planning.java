package vn.sipas.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.Stream;
import vn.sipas.campaign.Target;
import vn.sipas.campaign.TargetKind;
import vn.sipas.frame.Frames;
import vn.sipas.frame.StoredFrame;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Units;

/** Brings together what a plan is computed from: frame, units, targets, an earlier campaign. */
@ApplicationScoped
class Planning {

  static final double USUAL_CORRELATION = 0.05;
  static final double USUAL_VARIATION = 0.2;

  /** What an earlier campaign's strata gained makes its correlation look smaller than it is. */
  static final double SMALLEST_CORRELATION = 0.005;

  private final Campaigns campaigns;
  private final Frames frames;
  private final Units units;
  private final EarlierSurveys surveys;

  Planning(Campaigns campaigns, Frames frames, Units units, EarlierSurveys surveys) {
    this.campaigns = campaigns;
    this.frames = frames;
    this.units = units;
    this.surveys = surveys;
  }

  /**
   * @throws Problem 404 without such a campaign, 409 when it has no sample to plan
   */
  CampaignFacts campaign(String code) {
    CampaignFacts campaign = campaigns.get(code);
    if (campaign.stream() != Stream.PROBABILITY) {
      throw new Problem(409, "plan_voluntary", code);
    }
    return campaign;
  }

  /** Frames that can be drawn from, newest first. */
  List<StoredFrame> frames(CampaignFacts campaign) {
    return frames.of(campaign.code()).stream()
        .filter(frame -> frame.isStored() && frame.entries() > 0)
        .toList();
  }

  List<CampaignFacts> earlier(CampaignFacts campaign) {
    return surveys.all(campaign);
  }

  /** What a plan begins with: targets and the last campaign where there are any. */
  PlanSettings defaults(CampaignFacts campaign, StoredFrame frame) {
    List<Target> targets = campaigns.targets(campaign.id());
    Optional<CampaignFacts> before = surveys.proposed(campaign, targets);
    PlanAreas areas = areas(campaign, frame);
    EarlierFigures known =
        before.flatMap(it -> surveys.figures(it, frame.boundaries(), areas.level())).orElse(null);
    double target = value(targets, TargetKind.ABSOLUTE).orElse(0.85);
    boolean tells = known != null && known.correlation() != null;
    return new PlanSettings(
        frame.id(),
        known == null ? null : known.campaign(),
        PlanSettings.UNITS,
        areas.proposedGroups(),
        false,
        known == null ? 0.8 : Math.max(0.05, Math.min(0.95, rounded(known.whole().share(), 3))),
        0.03,
        0.07,
        target,
        Math.min(rounded(target + 0.05, 4), 0.99),
        value(targets, TargetKind.GAIN).orElse(0.02),
        0.8,
        0.7,
        0.95,
        tells ? Math.max(SMALLEST_CORRELATION, rounded(known.correlation(), 3)) : USUAL_CORRELATION,
        known == null ? USUAL_VARIATION : rounded(known.weightVariation(), 2),
        900_000,
        60_000,
        null,
        6,
        "margin",
        false,
        null,
        "power",
        0.5,
        30,
        null);
  }

  /** Of the whole before that of a part. */
  private static Optional<Double> value(List<Target> targets, TargetKind kind) {
    List<Target> ofKind = targets.stream().filter(target -> target.kind() == kind).toList();
    return ofKind.stream()
        .filter(target -> target.measure().equals("overall"))
        .findFirst()
        .or(() -> ofKind.stream().findFirst())
        .map(Target::value);
  }

  private static double rounded(double value, int digits) {
    return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).doubleValue();
  }

  /** Against what this campaign has; faults stay with the reader. */
  PlanSettings read(PlanReader reader, CampaignFacts campaign) {
    return reader.read(
        frames(campaign).stream().map(StoredFrame::id).collect(Collectors.toSet()),
        earlier(campaign).stream().map(CampaignFacts::code).collect(Collectors.toSet()));
  }

  private PlanAreas areas(CampaignFacts campaign, StoredFrame frame) {
    var tree = units.tree();
    Integer unit = campaign.settings().unitId();
    AdministrativeUnit surveyed = unit == null ? null : tree.find(unit).orElse(null);
    return new PlanAreas(tree.asOf(frame.boundaries()), frames.communes(frame), surveyed);
  }

  /**
   * The plan under these settings.
   *
   * @throws Problem 422 with every fault of groups, or when no sample answers the question
   */
  PlanTable table(CampaignFacts campaign, PlanSettings settings) {
    StoredFrame frame = frames.get(campaign.code(), settings.frame());
    PlanAreas areas = areas(campaign, frame);
    PlanArea whole = areas.whole(frame.source());
    List<Fault> faults = new ArrayList<>();
    List<PlanArea> divided =
        switch (settings.areas()) {
          case PlanSettings.GROUPS -> areas.ofGroups(settings.groups(), faults);
          case PlanSettings.WHOLE -> List.of(whole);
          default -> areas.ofUnits();
        };
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    EarlierFigures earlier =
        Optional.ofNullable(settings.earlier())
            .flatMap(campaigns::find)
            .flatMap(it -> surveys.figures(it, frame.boundaries(), areas.level()))
            .map(told -> settings.areas().equals(PlanSettings.UNITS) ? told : ofWhole(told, whole))
            .orElse(null);
    return new PlanArithmetic(frame.kind().code(), whole, divided, earlier, settings).table();
  }

  /** Groups are no units: nothing is known of them; of the whole it is. */
  private static EarlierFigures ofWhole(EarlierFigures told, PlanArea whole) {
    return new EarlierFigures(
        told.campaign(),
        told.name(),
        told.nameEn(),
        told.whole(),
        Map.of(whole.code(), told.whole()),
        told.designEffect(),
        told.perCommune(),
        told.correlation(),
        told.weightVariation());
  }
}
