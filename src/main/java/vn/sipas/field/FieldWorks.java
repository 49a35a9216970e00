package vn.sipas.field;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.PublicationFreeze;
import vn.sipas.campaign.Stream;
import vn.sipas.draw.DrawnCase;
import vn.sipas.draw.DrawnSample;
import vn.sipas.draw.Samples;
import vn.sipas.frame.FrameKind;
import vn.sipas.frame.Frames;
import vn.sipas.platform.Problem;
import vn.sipas.unit.Units;

/** Samples in the field: found, started, read. */
@ApplicationScoped
class FieldWorks {

  private final Campaigns campaigns;
  private final Samples samples;
  private final Frames frames;
  private final FieldRepository cases;
  private final Units units;
  private final PublicationFreeze freeze;
  private final AuditLog audit;
  private final Clock clock;

  FieldWorks(
      Campaigns campaigns,
      Samples samples,
      Frames frames,
      FieldRepository cases,
      Units units,
      PublicationFreeze freeze,
      AuditLog audit,
      Clock clock) {
    this.campaigns = campaigns;
    this.samples = samples;
    this.frames = frames;
    this.cases = cases;
    this.units = units;
    this.freeze = freeze;
    this.audit = audit;
    this.clock = clock;
  }

  /** Empty as long as no sample is in force. */
  Optional<FieldWork> find(CampaignFacts campaign) {
    return samples.of(campaign.id()).map(sample -> work(campaign, sample));
  }

  private FieldWork work(CampaignFacts campaign, DrawnSample sample) {
    FrameKind kind =
        frames.of(campaign.code()).stream()
            .filter(frame -> frame.id() == sample.frameId())
            .map(frame -> frame.kind())
            .findFirst()
            .orElse(FrameKind.DOSSIER);
    return new FieldWork(campaign, sample, kind == FrameKind.DOSSIER);
  }

  /**
   * @throws Problem 404 without such a campaign, 409 when it has no sample
   */
  FieldWork get(String campaign) {
    CampaignFacts facts = campaigns.get(campaign);
    if (facts.stream() != Stream.PROBABILITY) {
      throw new Problem(409, "field_voluntary", campaign);
    }
    return find(facts).orElseThrow(() -> new Problem(409, "field_no_sample", campaign));
  }

  /**
   * Gives the main sample to the field; those that are there already stay as they are.
   *
   * @return how many cases are new in the field
   */
  @Transactional
  int start(FieldWork work) {
    CampaignStatus status = work.campaign().status();
    if (status == CampaignStatus.CLOSED || status == CampaignStatus.ARCHIVED) {
      throw new Problem(409, "campaign_over", work.campaign().code());
    }
    cases.lock(work.draw());
    int started = cases.start(work.draw());
    if (started > 0) {
      audit.record(AuditAction.FIELD_STARTED, work.campaign().code(), Map.of("cases", started));
    }
    return started;
  }

  /**
   * What was asked may be put right until a campaign is archived or its results are frozen: how
   * cases ended is part of these.
   *
   * @throws Problem 409 when its figures are final
   */
  FieldWork forChange(FieldWork work) {
    if (work.campaign().status() == CampaignStatus.ARCHIVED) {
      throw new Problem(409, "campaign_archived", work.campaign().code());
    }
    freeze.refuseIfFrozen(work.campaign().id());
    return work;
  }

  /** In the order of their numbers; empty before the start. */
  List<CaseState> cases(FieldWork work) {
    return cases.states(work.draw());
  }

  /** Those looked for, in the order of their numbers. */
  List<CaseState> cases(FieldWork work, CaseFilter filter) {
    return cases.states(work.draw(), filter, today(), 0, Integer.MAX_VALUE);
  }

  /**
   * @throws Problem 404 when no such case is in the field
   */
  CaseState one(FieldWork work, int number) {
    return cases(work, CaseFilter.of(number)).stream()
        .findFirst()
        .orElseThrow(() -> Problem.notFound(number));
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** All that was drawn, with the reserve that nobody asks yet. */
  List<DrawnCase> drawn(FieldWork work) {
    return samples.cases(work.sample());
  }

  FieldPlaces places(FieldWork work) {
    return new FieldPlaces(units.tree(), units.agencies(), work.campaign().settings().boundaries());
  }
}
