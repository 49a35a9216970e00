package vn.sipas.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import vn.sipas.access.CurrentUser;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.campaign.Campaigns;
import vn.sipas.platform.Problem;
import vn.sipas.response.form.Place;
import vn.sipas.response.form.Places;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.Surveys;

/** Batches of a campaign: ordered, counted, closed. */
@ApplicationScoped
class Batches {

  private static final int SECRET = 32;

  private final BatchRepository batches;
  private final SheetRepository sheets;
  private final BatchClosing closing;
  private final Campaigns campaigns;
  private final Surveys surveys;
  private final Places places;
  private final AuditLog audit;
  private final CurrentUser user;
  private final Clock clock;
  private final SecureRandom chance = new SecureRandom();

  Batches(
      BatchRepository batches,
      SheetRepository sheets,
      BatchClosing closing,
      Campaigns campaigns,
      Surveys surveys,
      Places places,
      AuditLog audit,
      CurrentUser user,
      Clock clock) {
    this.batches = batches;
    this.sheets = sheets;
    this.closing = closing;
    this.campaigns = campaigns;
    this.surveys = surveys;
    this.places = places;
    this.audit = audit;
    this.user = user;
    this.clock = clock;
  }

  CampaignTerms campaign(String code) {
    return campaigns.terms(code).orElseThrow(() -> Problem.notFound(code));
  }

  @Transactional
  List<Batch> of(CampaignTerms campaign) {
    return batches.of(campaign.id());
  }

  /**
   * @throws Problem 404 when there is none
   */
  @Transactional
  Batch get(CampaignTerms campaign, int number) {
    return batches.find(campaign.id(), number).orElseThrow(() -> Problem.notFound(number));
  }

  @Transactional
  Totals totals(Batch batch) {
    return new Totals(batch.sheets(), batch.counts(), sheets.groups(batch.id()));
  }

  SurveyVersion survey(Batch batch) {
    return surveys.find(batch.surveyVersionId()).orElseThrow();
  }

  /**
   * Draws the sheets that are entered twice, too: before anybody can know what is on them.
   *
   * @return number of the batch within the campaign
   * @throws Problem 409 when the campaign is over, the request was answered, or serials are used up
   */
  @Transactional
  int order(CampaignTerms campaign, BatchOrder order) {
    refuseIfOver(campaign);
    refuseWrongPlace(campaign, order.place());
    batches.lockCampaign(campaign.id());
    if (batches.isOrdered(order.request())) {
      throw new Problem(409, "paper_ordered_before");
    }
    Batch batch = fresh(campaign, order);
    int id = batches.add(batch, order.request());
    sheets.add(
        id,
        batch.firstSerial(),
        batch.sheets(),
        SecondEntryDraw.of(
            batch.firstSerial(), batch.sheets(), batch.twicePercent(), batch.seed()));
    audit.record(
        AuditAction.PAPER_ORDERED,
        campaign.code(),
        Map.of("batch", batch.number(), "sheets", batch.sheets()));
    return batch.number();
  }

  private static void refuseIfOver(CampaignTerms campaign) {
    if (campaign.status() == CampaignStatus.CLOSED
        || campaign.status() == CampaignStatus.ARCHIVED) {
      throw new Problem(409, "campaign_over", campaign.code());
    }
  }

  private void refuseWrongPlace(CampaignTerms campaign, String value) {
    Place place = Place.ofValue(value);
    boolean none = place.equals(Place.NOT_TOLD) && !places.required(campaign);
    if (!none
        && places.find(place, campaign).filter(known -> places.takes(known, campaign)).isEmpty()) {
      throw Problem.invalid(List.of(BatchOrder.fault("place", "unknown_place")));
    }
  }

  private Batch fresh(CampaignTerms campaign, BatchOrder order) {
    List<Batch> before = batches.of(campaign.id());
    int serial = before.isEmpty() ? 1 : before.get(0).lastSerial() + 1;
    if (serial + order.sheets() - 1 > SheetNumber.LAST) {
      throw new Problem(409, "paper_serials_used_up");
    }
    byte[] secret = new byte[SECRET];
    chance.nextBytes(secret);
    return new Batch(
        0,
        campaign.id(),
        before.size() + 1,
        surveys.find(campaign.survey(), campaign.surveyVersion()).orElseThrow().id(),
        order.place(),
        order.language(),
        serial,
        order.sheets(),
        order.twicePercent(),
        chance.nextLong(),
        secret,
        order.returnTo(),
        clock.instant(),
        user.name(),
        new Batch.HandCount(null, null, null),
        null);
  }

  /**
   * @throws Problem 409 when it is closed
   */
  @Transactional
  void count(CampaignTerms campaign, Batch batch, Batch.HandCount counts) {
    refuseIfClosed(batches.forChange(batch.id()));
    batches.count(batch.id(), counts);
    audit.record(AuditAction.PAPER_COUNTED, campaign.code(), Map.of("batch", batch.number()));
  }

  /**
   * @param reason needed where the counts do not agree
   * @throws Problem 409 while sheets are unfinished, 422 when the reason is missing
   */
  @Transactional
  void close(CampaignTerms campaign, Batch batch, String reason) {
    Batch now = batches.forChange(batch.id());
    refuseIfClosed(now);
    Totals totals = totals(now);
    if (totals.unfinished() > 0) {
      throw new Problem(409, "paper_unfinished", totals.unfinished());
    }
    String said = BatchClosing.reason(reason, totals.agree());
    Batch.Closing closed = new Batch.Closing(clock.instant(), user.name(), said);
    closing.close(now, new KeyedForm(survey(now)), closed);
    audit.record(
        AuditAction.PAPER_CLOSED,
        campaign.code(),
        Map.of(
            "batch", batch.number(),
            "accepted", totals.in(SheetState.ACCEPTED),
            "reason", said == null ? "" : said));
  }

  static void refuseIfClosed(Batch batch) {
    if (batch.closed()) {
      throw new Problem(409, "paper_batch_closed", batch.number());
    }
  }
}
