package vn.sipas.response;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.context.ManagedExecutor;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.code.CodeHash;
import vn.sipas.desk.Device;
import vn.sipas.platform.Problem;

/**
 * The way every response takes: checked as a whole, stored once under the id that its device made,
 * acknowledged when it is on disk.
 */
@ApplicationScoped
class ResponseIntake {

  private final ResponseCheck check;
  private final GroupCommit commit;
  private final Clock clock;
  private final ManagedExecutor executor;
  private final Counter received;

  ResponseIntake(
      ResponseCheck check,
      GroupCommit commit,
      Clock clock,
      ManagedExecutor executor,
      MeterRegistry metrics) {
    this.check = check;
    this.commit = commit;
    this.clock = clock;
    this.executor = executor;
    this.received = metrics.counter("sipas.responses.received");
  }

  /**
   * Stores the response, or finds it stored. What was stored in time stays so: a delivery of it
   * again is not refused because the campaign has closed or the sender's clock was set since.
   *
   * @param device the device that sends it; null when the sender is none
   * @throws Problem 422 with all faults; the stage fails with 410 when the campaign was not open,
   *     409 when the id is in use, 503 when the database cannot take it now
   */
  CompletionStage<Receipt> receive(
      UUID id, IncomingResponse incoming, CampaignTerms campaign, Device device, GivenCode code) {
    SurveyResponse response = read(id, incoming, campaign, device, code);
    try {
      check.mustBeInTime(response, campaign);
    } catch (Problem late) {
      return executor.supplyAsync(() -> commit.stored(response).orElseThrow(() -> late));
    }
    return store(response, code.hash());
  }

  /** As {@link #receive}, in two steps; for a response of nobody in particular without a code. */
  SurveyResponse check(UUID id, IncomingResponse incoming, CampaignTerms campaign) {
    SurveyResponse response = read(id, incoming, campaign, null, GivenCode.NONE);
    check.mustBeInTime(response, campaign);
    return response;
  }

  CompletionStage<Receipt> receive(SurveyResponse checked) {
    return store(checked, null);
  }

  private CompletionStage<Receipt> store(SurveyResponse response, CodeHash code) {
    received.increment();
    return commit.store(response, code);
  }

  private SurveyResponse read(
      UUID id, IncomingResponse incoming, CampaignTerms campaign, Device device, GivenCode code) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return check.check(id, incoming, campaign, device, code, now);
  }
}
