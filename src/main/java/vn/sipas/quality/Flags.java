package vn.sipas.quality;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import vn.sipas.access.CurrentUser;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.PublicationFreeze;
import vn.sipas.desk.DeskHours;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;
import vn.sipas.quality.rule.Answered;
import vn.sipas.quality.rule.DeskCheck;
import vn.sipas.quality.rule.Dossiers;
import vn.sipas.quality.rule.Finding;
import vn.sipas.response.release.Releases;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.Surveys;
import vn.sipas.unit.OpeningHours;

/** Finds what deserves a second look, every night and when somebody asks, and keeps decisions. */
@ApplicationScoped
class Flags {

  private static final Logger LOG = Logger.getLogger(Flags.class);
  private static final int LONGEST_REASON = 500;

  private final Campaigns campaigns;
  private final Surveys surveys;
  private final FlagRepository flags;
  private final DossierCounts dossiers;
  private final DeskHours hours;
  private final DeskCheck check;
  private final PublicationFreeze freeze;
  private final CurrentUser user;
  private final AuditLog audit;
  private final Clock clock;

  Flags(
      Campaigns campaigns,
      Surveys surveys,
      FlagRepository flags,
      DossierCounts dossiers,
      DeskHours hours,
      QualitySettings settings,
      Releases releases,
      PublicationFreeze freeze,
      CurrentUser user,
      AuditLog audit,
      Clock clock) {
    this.campaigns = campaigns;
    this.surveys = surveys;
    this.flags = flags;
    this.dossiers = dossiers;
    this.hours = hours;
    this.check = new DeskCheck(settings.terms(), releases.rule().calendar());
    this.freeze = freeze;
    this.user = user;
    this.audit = audit;
    this.clock = clock;
  }

  /** After midnight's releases. */
  @Scheduled(cron = "0 30 3 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void everyNight() {
    for (CampaignFacts campaign : campaigns.list(null)) {
      if (campaign.status() != CampaignStatus.DRAFT
          && campaign.status() != CampaignStatus.ARCHIVED) {
        try {
          check(campaign);
        } catch (IllegalStateException e) {
          LOG.warnf(
              "Desks of campaign %s could not be checked: %s", campaign.code(), e.getMessage());
        }
      }
    }
  }

  /**
   * Looks at all desks of a campaign.
   *
   * @throws Problem 404 without such a campaign
   */
  List<Flag> check(String campaign) {
    CampaignFacts facts = campaigns.get(campaign);
    check(facts);
    audit.record(AuditAction.DESKS_CHECKED, campaign, Map.of());
    return of(campaign);
  }

  private void check(CampaignFacts campaign) {
    var instrument = campaign.settings().instrument();
    Optional<SurveyVersion> survey = surveys.find(instrument.survey(), instrument.surveyVersion());
    if (survey.isEmpty()) {
      return;
    }
    Map<Integer, List<Finding>> found = new LinkedHashMap<>();
    OneDesk desk = new OneDesk(found, dossiers.of(campaign.id()), hours.own());
    flags.eachReleased(campaign.id(), 0, row -> desk.add(row, row.read(survey.get())));
    desk.finish();
    flags.replaceOpen(campaign.id(), found, clock.instant());
  }

  /** Holds the answers of one desk at a time. */
  private final class OneDesk {

    private final Map<Integer, List<Finding>> found;
    private final Map<Integer, Dossiers> handled;
    private final Map<Integer, OpeningHours> open;
    private final List<Answered> answers = new ArrayList<>();
    private int id;

    OneDesk(
        Map<Integer, List<Finding>> found,
        Map<Integer, Dossiers> handled,
        Map<Integer, OpeningHours> open) {
      this.found = found;
      this.handled = handled;
      this.open = open;
    }

    void add(AnsweredRow row, Answered answered) {
      if (row.deskId() != id) {
        finish();
        id = row.deskId();
      }
      answers.add(answered);
    }

    void finish() {
      if (!answers.isEmpty()) {
        found.put(
            id,
            check.findings(
                answers,
                open.getOrDefault(id, hours.usual()),
                handled.getOrDefault(id, Dossiers.UNKNOWN)));
        answers.clear();
      }
    }
  }

  /** A campaign's flags, those first that nobody has decided about. */
  List<Flag> of(String campaign) {
    return flags.flags(campaigns.get(campaign).id(), 0);
  }

  /**
   * @throws Problem 404 without it
   */
  Flag get(String campaign, int id) {
    List<Flag> found = id <= 0 ? List.of() : flags.flags(campaigns.get(campaign).id(), id);
    return found.stream().findFirst().orElseThrow(() -> Problem.notFound(id));
  }

  List<Flag.Decision> decisions(Flag flag) {
    return flags.decisions(flag.id());
  }

  /** Responses that are left out of figures when this flag's are not. */
  Set<Long> excludedWhenKept(String campaign, Flag flag) {
    return flags.excludedByOthers(campaigns.get(campaign).id(), flag.id());
  }

  /** Responses that are left out of figures when this flag's are, too. */
  Set<Long> excludedWhenExcluded(String campaign, Flag flag) {
    Set<Long> all = new TreeSet<>(excludedWhenKept(campaign, flag));
    all.addAll(flags.concerned(flag.id()));
    return all;
  }

  /**
   * Leaves the responses of a flag out of figures, or lets them in again.
   *
   * @throws Problem 404 without the flag; 409 when the campaign is archived or frozen; 422 without
   *     a reason
   */
  Flag decide(String campaign, int id, boolean exclude, String reason) {
    Flag flag = get(campaign, id);
    CampaignFacts facts = campaigns.get(campaign);
    if (facts.status() == CampaignStatus.ARCHIVED) {
      throw new Problem(409, "campaign_archived", campaign);
    }
    freeze.refuseIfFrozen(facts.id());
    String given = reason == null ? "" : reason.strip();
    if (given.isEmpty() || given.length() > LONGEST_REASON) {
      throw Problem.invalid(
          List.of(
              given.isEmpty()
                  ? new Fault("reason", "missing", "quality.fault.reason_missing")
                  : new Fault("reason", "too_long", "quality.fault.reason_long", LONGEST_REASON)));
    }
    flags.decide(facts.id(), id, new Flag.Decision(exclude, given, clock.instant(), user.name()));
    audit.record(
        exclude ? AuditAction.ANSWERS_EXCLUDED : AuditAction.ANSWERS_KEPT,
        campaign,
        Map.of("flag", id, "rule", flag.rule().code(), "responses", flag.responses()));
    return get(campaign, id);
  }
}
