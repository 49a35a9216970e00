package vn.sipas.response;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.desk.Device;

/**
 * The way every response takes: checked as a whole, stored once under the id that its device made,
 * acknowledged when it is on disk.
 */
@ApplicationScoped
class ResponseIntake {

  private final ResponseCheck check;
  private final GroupCommit commit;
  private final Clock clock;
  private final Counter received;

  ResponseIntake(ResponseCheck check, GroupCommit commit, Clock clock, MeterRegistry metrics) {
    this.check = check;
    this.commit = commit;
    this.clock = clock;
    this.received = metrics.counter("sipas.responses.received");
  }

  /**
   * Stores the response, or finds it stored.
   *
   * @param device the device that sends it; null when the sender is none
   * @throws vn.sipas.platform.Problem 422 with all faults, 410 when the campaign was not open; the
   *     stage fails with 409 when the id is in use, 503 when the database cannot take it now
   */
  CompletionStage<Receipt> receive(
      UUID id, IncomingResponse incoming, CampaignTerms campaign, Device device, GivenCode code) {
    SurveyResponse checked = check(id, incoming, campaign, device, code);
    received.increment();
    return commit.store(checked, code.hash());
  }

  /** As {@link #receive}, in two steps; for a response of nobody in particular without a code. */
  SurveyResponse check(UUID id, IncomingResponse incoming, CampaignTerms campaign) {
    return check(id, incoming, campaign, null, GivenCode.NONE);
  }

  CompletionStage<Receipt> receive(SurveyResponse checked) {
    received.increment();
    return commit.store(checked, null);
  }

  private SurveyResponse check(
      UUID id, IncomingResponse incoming, CampaignTerms campaign, Device device, GivenCode code) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return check.check(id, incoming, campaign, device, code, now);
  }
}
