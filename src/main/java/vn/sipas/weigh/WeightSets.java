package vn.sipas.weigh;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sipas.access.CurrentUser;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.PublicationFreeze;
import vn.sipas.campaign.Stream;
import vn.sipas.draw.DrawnCase;
import vn.sipas.draw.DrawnSample;
import vn.sipas.draw.FrameClasses;
import vn.sipas.draw.Samples;
import vn.sipas.field.Disposition;
import vn.sipas.field.FieldCase;
import vn.sipas.field.FieldCases;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;
import vn.sipas.platform.Sha256;
import vn.sipas.satisfaction.WeightedSample;
import vn.sipas.satisfaction.WeightedSamples;
import vn.sipas.weigh.SampledCase.Eligibility;

/** Sets of weights: computed as often as somebody likes, and one of them put in force. */
@ApplicationScoped
class WeightSets {

  private static final int LONGEST_REASON = 500;

  private final Campaigns campaigns;
  private final Samples samples;
  private final FieldCases field;
  private final Registers registers;
  private final WeightedSamples answers;
  private final WeightSetRepository sets;
  private final WeightChoiceRepository choices;
  private final PublicationFreeze freeze;
  private final CurrentUser user;
  private final AuditLog audit;
  private final Clock clock;

  WeightSets(
      Campaigns campaigns,
      Samples samples,
      FieldCases field,
      Registers registers,
      WeightedSamples answers,
      WeightSetRepository sets,
      WeightChoiceRepository choices,
      PublicationFreeze freeze,
      CurrentUser user,
      AuditLog audit,
      Clock clock) {
    this.campaigns = campaigns;
    this.samples = samples;
    this.field = field;
    this.registers = registers;
    this.answers = answers;
    this.sets = sets;
    this.choices = choices;
    this.freeze = freeze;
    this.user = user;
    this.audit = audit;
    this.clock = clock;
  }

  /** Newest first. */
  List<StoredSet> of(CampaignFacts campaign) {
    return sets.of(campaign.id());
  }

  /**
   * @throws Problem 404 when there is none
   */
  StoredSet get(CampaignFacts campaign, int version) {
    return sets.of(campaign.id(), version).orElseThrow(() -> Problem.notFound(version));
  }

  List<WeightSetRepository.CellRow> factors(StoredSet set) {
    return sets.factors(set.id());
  }

  /** The one in force first; empty while the weights are as drawn. */
  List<Choice> choices(CampaignFacts campaign) {
    return choices.of(campaign.id());
  }

  /** Null while the weights are as drawn. */
  Integer inForce(CampaignFacts campaign) {
    return choices(campaign).stream().findFirst().map(Choice::version).orElse(null);
  }

  /** Answers that came after a set was put in force and have their design weight. */
  long late(CampaignFacts campaign) {
    return inForce(campaign) == null ? 0 : choices.withoutFactor(campaign.id());
  }

  /** Whether there is a sample to be weighted. */
  boolean hasSample(CampaignFacts campaign) {
    return campaign.stream() == Stream.PROBABILITY && samples.of(campaign.id()).isPresent();
  }

  /**
   * Computes a set of the cases and answers of this moment.
   *
   * @throws Problem 422 with what is wrong with the settings; 409 without a sample, or when no
   *     weights can be made of it
   */
  StoredSet compute(CampaignFacts campaign, WeightSettings settings) {
    settings.checked();
    if (campaign.stream() != Stream.PROBABILITY) {
      throw new Problem(409, "weights_of_volunteers");
    }
    DrawnSample sample =
        samples.of(campaign.id()).orElseThrow(() -> new Problem(409, "weights_without_sample"));
    List<DrawnCase> drawn = samples.cases(sample);
    Map<Integer, FieldCase> given = new HashMap<>();
    field.of(campaign.id()).forEach(one -> given.put(one.drawn().number(), one));
    List<DrawnCase> issued =
        drawn.stream().filter(one -> !one.reserve() || given.containsKey(one.number())).toList();
    FrameClasses classes = FrameClasses.of(drawn);
    List<SampledCase> cases =
        issued.stream().map(one -> sampled(one, classes.of(one), given.get(one.number()))).toList();
    WeightedSample answered = answers.of(campaign.code());
    Register register = registers.of(campaign.code(), sample, drawn);
    Weighting weighting = new Weighting(settings, cases, answered.groups(), register);
    WeightReport report =
        new Reporting(answered, weighting, register, settings)
            .report(counts(issued, cases, given, answered));
    sets.add(
        campaign.id(),
        sample.id(),
        settings,
        report,
        sha256(weighting),
        weighting.factors(),
        weighting.calibrated(),
        clock.instant(),
        user.name());
    StoredSet stored = of(campaign).get(0);
    audit.record(
        AuditAction.WEIGHTS_COMPUTED,
        campaign.code(),
        Map.of("version", stored.version(), "sha256", stored.sha256().substring(0, 8)));
    return stored;
  }

  private static SampledCase sampled(DrawnCase drawn, String frameClass, FieldCase given) {
    return new SampledCase(
        drawn.stratum(),
        drawn.samplingUnit(),
        frameClass,
        !drawn.reserve(),
        eligibility(given == null ? null : given.disposition()),
        drawn.weight());
  }

  private static Eligibility eligibility(Disposition disposition) {
    if (disposition == null) {
      return Eligibility.UNKNOWN;
    }
    return switch (disposition.group()) {
      case UNKNOWN_HOUSEHOLD, UNKNOWN_OTHER -> Eligibility.UNKNOWN;
      case NOT_ELIGIBLE -> Eligibility.NO;
      default -> Eligibility.YES;
    };
  }

  private static WeightReport.Counts counts(
      List<DrawnCase> issued,
      List<SampledCase> cases,
      Map<Integer, FieldCase> given,
      WeightedSample answered) {
    Map<Eligibility, Long> known =
        cases.stream()
            .collect(Collectors.groupingBy(SampledCase::eligibility, Collectors.counting()));
    List<Disposition> dispositions = new ArrayList<>();
    issued.forEach(
        one ->
            dispositions.add(
                Optional.ofNullable(given.get(one.number()))
                    .map(FieldCase::disposition)
                    .orElse(null)));
    return new WeightReport.Counts(
        issued.size(),
        (int) issued.stream().filter(DrawnCase::reserve).count(),
        known.getOrDefault(Eligibility.YES, 0L).intValue(),
        known.getOrDefault(Eligibility.UNKNOWN, 0L).intValue(),
        known.getOrDefault(Eligibility.NO, 0L).intValue(),
        (int) dispositions.stream().filter(one -> one == null).count(),
        (int)
            dispositions.stream()
                .filter(one -> one == Disposition.COMPLETE || one == Disposition.PARTIAL)
                .count(),
        answered.groups().stream().mapToLong(WeightedSample.Group::responses).sum(),
        answered.groups().stream()
            .filter(group -> group.cell().frameClass() == null)
            .mapToLong(WeightedSample.Group::responses)
            .sum(),
        answered.unplaced());
  }

  private static String sha256(Weighting weighting) {
    StringBuilder lines = new StringBuilder();
    weighting
        .factors()
        .forEach(
            (cell, factors) -> {
              Object[] values = {
                cell.stratum(),
                cell.samplingUnit(),
                cell.frameClass(),
                factors.release(),
                factors.nonResponse(),
                factors.calibration()
              };
              for (int i = 0; i < values.length; i++) {
                lines.append(i == 0 ? "" : "\t").append(values[i] == null ? "" : values[i]);
              }
              lines.append('\n');
            });
    return Sha256.hex(lines.toString());
  }

  /**
   * Puts a set in force, or the weights as drawn again.
   *
   * @param version null for the weights as drawn
   * @throws Problem 404 when there is no such set; 409 while answers come in, when results are
   *     frozen or the set cannot be used; 422 without a reason where one is needed
   */
  void choose(CampaignFacts campaign, Integer version, String reason) {
    Integer before = inForce(campaign);
    StoredSet set = version == null ? null : get(campaign, version);
    refuse(campaign, set);
    boolean again = version != null && version.equals(before);
    if (again && late(campaign) == 0 || version == null && before == null) {
      throw new Problem(409, "weights_in_force_already");
    }
    String why = reason == null || reason.isBlank() ? null : reason.strip();
    if (why == null && needsReason(campaign) && !again) {
      throw Problem.invalid(List.of(new Fault("reason", "missing", "weigh.fault.reason")));
    } else if (why != null && why.length() > LONGEST_REASON) {
      throw Problem.invalid(
          List.of(new Fault("reason", "too_long", "weigh.fault.reason_long", LONGEST_REASON)));
    }
    choices.choose(campaign.id(), set == null ? null : set.id(), clock.instant(), user.name(), why);
    Map<String, Object> details = new HashMap<>();
    details.put("version", version == null ? 0 : version);
    details.put("before", before == null ? 0 : before);
    if (set != null) {
      details.put("sha256", set.sha256().substring(0, 8));
    }
    audit.record(AuditAction.WEIGHTS_CHOSEN, campaign.code(), details);
  }

  /** The first choice explains itself. */
  boolean needsReason(CampaignFacts campaign) {
    return !choices(campaign).isEmpty();
  }

  private void refuse(CampaignFacts campaign, StoredSet set) {
    if (campaign.status() == CampaignStatus.DRAFT || campaign.status() == CampaignStatus.OPEN) {
      throw new Problem(409, "weights_while_open");
    } else if (isFrozen(campaign)) {
      throw new Problem(409, "weights_frozen");
    } else if (set != null && set.isPreview()) {
      throw new Problem(409, "weights_preview", set.openCases());
    } else if (set != null && !set.converged()) {
      throw new Problem(409, "weights_not_converged");
    }
  }

  /** Whether the weights may not change any more. */
  boolean isFrozen(CampaignFacts campaign) {
    return campaign.status() == CampaignStatus.ARCHIVED || freeze.isFrozen(campaign.id());
  }
}
