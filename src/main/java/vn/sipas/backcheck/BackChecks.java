package vn.sipas.backcheck;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.sipas.access.CurrentUser;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.PublicationFreeze;
import vn.sipas.draw.DrawnSample;
import vn.sipas.draw.Samples;
import vn.sipas.field.FieldCase;
import vn.sipas.field.FieldCases;
import vn.sipas.frame.Contact;
import vn.sipas.frame.Frames;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** Draws interviews to be checked, every hour and when somebody asks, and keeps what was found. */
@ApplicationScoped
class BackChecks {

  static final int LEAST_PERCENT = 5;
  static final int USUAL_PERCENT = 10;
  static final int LONGEST_NOTE = 500;

  private static final Logger LOG = Logger.getLogger(BackChecks.class);
  private static final int SEED_BYTES = 32;

  private final Campaigns campaigns;
  private final Samples samples;
  private final FieldCases cases;
  private final Frames frames;
  private final BackCheckRepository checks;
  private final PublicationFreeze freeze;
  private final CurrentUser user;
  private final AuditLog audit;
  private final Clock clock;
  private final SecureRandom chance = new SecureRandom();

  BackChecks(
      Campaigns campaigns,
      Samples samples,
      FieldCases cases,
      Frames frames,
      BackCheckRepository checks,
      PublicationFreeze freeze,
      CurrentUser user,
      AuditLog audit,
      Clock clock) {
    this.campaigns = campaigns;
    this.samples = samples;
    this.cases = cases;
    this.frames = frames;
    this.checks = checks;
    this.freeze = freeze;
    this.user = user;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Where a campaign's back-checks stand.
   *
   * @param percent of each enumerator's interviews; null before it was decided
   * @param tallies by enumerator
   * @param missing interviews that are still to be drawn
   */
  record Standing(Integer percent, List<Tally> tallies, List<BackCheck> checks, int missing) {}

  /**
   * A case to be asked about.
   *
   * @param contact null when there is none, or no longer
   */
  record Case(BackCheck check, FieldCase field, Contact contact) {}

  Standing of(String campaign) {
    CampaignFacts facts = campaigns.get(campaign);
    var sample = samples.of(facts.id());
    if (sample.isEmpty()) {
      return new Standing(null, List.of(), List.of(), 0);
    }
    List<FieldCase> field = cases.of(facts.id());
    List<BackCheck> all = checks.of(sample.get().id());
    var plan = checks.plan(sample.get().id());
    int missing =
        plan.map(of -> CheckDraw.missing(field, numbers(all), of.percent(), of.seed()).size())
            .orElse(0);
    return new Standing(
        plan.map(BackCheckRepository.Plan::percent).orElse(null),
        tallies(field, all),
        all,
        missing);
  }

  private static Set<Integer> numbers(List<BackCheck> all) {
    return all.stream().map(BackCheck::number).collect(Collectors.toSet());
  }

  private static List<Tally> tallies(List<FieldCase> field, List<BackCheck> all) {
    Map<String, List<FieldCase>> interviews = CheckDraw.interviews(field);
    Set<String> enumerators = new TreeSet<>(interviews.keySet());
    all.forEach(check -> enumerators.add(check.enumerator()));
    List<Tally> tallies = new ArrayList<>();
    for (String enumerator : enumerators) {
      tallies.add(
          Tally.of(
              enumerator,
              interviews.getOrDefault(enumerator, List.of()).size(),
              all.stream().filter(check -> check.enumerator().equals(enumerator)).toList()));
    }
    return tallies;
  }

  /**
   * Decides how many are checked, and draws them.
   *
   * @throws Problem 409 without a sample or when results are frozen, 422 when the percentage is out
   *     of bounds
   */
  @Transactional
  void plan(String campaign, String percent) {
    DrawnSample sample = sampleToChange(campaign);
    String digits = percent == null ? "" : percent.strip();
    if (!digits.matches("\\d{1,3}")
        || Integer.parseInt(digits) < LEAST_PERCENT
        || Integer.parseInt(digits) > 100) {
      throw Problem.invalid(
          List.of(new Fault("percent", "percent", "backcheck.fault.percent", LEAST_PERCENT)));
    }
    byte[] seed = new byte[SEED_BYTES];
    chance.nextBytes(seed);
    checks.plan(sample.id(), Integer.parseInt(digits), HexFormat.of().formatHex(seed));
    int drawn = draw(sample);
    audit.record(
        AuditAction.BACK_CHECKS_PLANNED,
        campaign,
        Map.of("percent", Integer.parseInt(digits), "drawn", drawn));
  }

  private DrawnSample sample(String campaign) {
    return samples
        .of(campaigns.get(campaign).id())
        .orElseThrow(() -> new Problem(409, "no_sample_drawn", campaign));
  }

  /** What was found is part of what is approved. */
  private DrawnSample sampleToChange(String campaign) {
    DrawnSample sample = sample(campaign);
    freeze.refuseIfFrozen(sample.campaignId());
    return sample;
  }

  @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void everyHour() {
    for (CampaignFacts campaign : campaigns.list(CampaignStatus.OPEN)) {
      try {
        samples.of(campaign.id()).ifPresent(this::draw);
      } catch (IllegalStateException e) {
        LOG.warnf("Back-checks of %s could not be drawn: %s", campaign.code(), e.getMessage());
      }
    }
  }

  /** Adds what is missing; how many. */
  @Transactional
  int draw(DrawnSample sample) {
    checks.hold(sample.id());
    var plan = checks.plan(sample.id()).orElse(null);
    if (plan == null) {
      return 0;
    }
    Set<Integer> drawn = numbers(checks.of(sample.id()));
    List<FieldCase> added =
        CheckDraw.missing(cases.of(sample.campaignId()), drawn, plan.percent(), plan.seed());
    LocalDate today = LocalDate.now(clock);
    added.forEach(one -> checks.add(sample.id(), one.drawn().number(), one.enumerator(), today));
    return added.size();
  }

  /**
   * A case with how its person can be reached. Recorded: a contact is opened.
   *
   * @throws Problem 404 when the case is not to be checked
   */
  @Transactional
  Case open(String campaign, int number) {
    DrawnSample sample = sample(campaign);
    BackCheck check = check(sample, number);
    FieldCase field =
        cases.of(sample.campaignId()).stream()
            .filter(one -> one.drawn().number() == number)
            .findFirst()
            .orElseThrow(() -> Problem.notFound(number));
    Contact contact =
        frames.contact(frames.get(campaign, sample.frameId()), field.drawn().code()).orElse(null);
    audit.record(AuditAction.BACK_CHECK_OPENED, campaign, Map.of("case", number));
    return new Case(check, field, contact);
  }

  private BackCheck check(DrawnSample sample, int number) {
    return checks.of(sample.id()).stream()
        .filter(check -> check.number() == number)
        .findFirst()
        .orElseThrow(() -> Problem.notFound(number));
  }

  /**
   * Notes what was found; noting it again puts it right.
   *
   * @param result wire code
   * @param findings wire codes
   * @throws Problem 404 when the case is not to be checked, 409 when results are frozen, 422 with
   *     every fault
   */
  @Transactional
  void record(String campaign, int number, String result, List<String> findings, String note) {
    DrawnSample sample = sampleToChange(campaign);
    BackCheck before = check(sample, number);
    List<Fault> faults = new ArrayList<>();
    Result reached = Result.of(result == null ? "" : result).orElse(null);
    if (reached == null) {
      faults.add(new Fault("result", "missing", "backcheck.fault.result"));
    }
    Set<FindingKind> found = new TreeSet<>();
    for (String code : findings) {
      FindingKind.of(code)
          .ifPresentOrElse(
              found::add,
              () -> faults.add(new Fault("findings", "unknown", "backcheck.fault.finding")));
    }
    if (reached != null && reached != Result.REACHED && !found.isEmpty()) {
      faults.add(new Fault("findings", "nobody_reached", "backcheck.fault.nobody_reached"));
    }
    String said = note == null ? "" : note.strip();
    if (said.length() > LONGEST_NOTE) {
      faults.add(new Fault("note", "too_long", "backcheck.fault.note", LONGEST_NOTE));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    checks.record(
        sample.id(),
        new BackCheck(
            number,
            before.enumerator(),
            before.drawnOn(),
            reached,
            found,
            said.isEmpty() ? null : said,
            LocalDate.now(clock),
            user.name()));
    audit.record(
        AuditAction.BACK_CHECK_RECORDED,
        campaign,
        Map.of("case", number, "result", reached.code(), "findings", found.size()));
  }
}
