package vn.sipas.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.context.ManagedExecutor;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.code.WrongCodes.Guesser;
import vn.sipas.platform.Problem;

/** One response as a program delivers it: an id and a JSON body. */
@ApplicationScoped
class ResponseDelivery {

  private final ResponseIntake intake;
  private final ResponseCheck check;
  private final CodeCheck codes;
  private final IntakeConfig config;
  private final IntakeRefusals refusals;
  private final ManagedExecutor executor;

  ResponseDelivery(
      ResponseIntake intake,
      ResponseCheck check,
      CodeCheck codes,
      IntakeConfig config,
      IntakeRefusals refusals,
      ManagedExecutor executor) {
    this.intake = intake;
    this.check = check;
    this.codes = codes;
    this.config = config;
    this.refusals = refusals;
    this.executor = executor;
  }

  /**
   * Never waits on the calling thread.
   *
   * @throws JsonProcessingException when the body is no JSON
   * @throws Problem 400, 413, or what {@link ResponseIntake#receive} throws
   */
  CompletionStage<Receipt> deliver(String id, byte[] body, Sender sender, Guesser guesser)
      throws IOException {
    return deliver(id, body, sender, guesser, null);
  }

  private CompletionStage<Receipt> deliver(
      String id, byte[] body, Sender sender, Guesser guesser, Duration clockCorrection)
      throws IOException {
    try {
      checkSize(body);
      UUID uuid = ResponseId.parse(id);
      IncomingResponse incoming = IncomingJson.read(body);
      incoming.clockCorrection = clockCorrection;
      return deliver(uuid, incoming, sender, guesser)
          .whenComplete((receipt, failure) -> refusals.tell(failure, incoming, sender, guesser));
    } catch (Problem | JsonProcessingException unreadable) {
      refusals.tell(unreadable, new IncomingResponse(), sender, guesser);
      throw unreadable;
    }
  }

  private CompletionStage<Receipt> deliver(
      UUID id, IncomingResponse incoming, Sender sender, Guesser guesser) {
    return campaign(incoming)
        .thenCompose(
            campaign -> {
              sender.mustBeAdmittedTo(campaign);
              return codes
                  .look(incoming.code, campaign, sender, guesser)
                  .thenCompose(
                      code -> intake.receive(id, incoming, campaign, sender.device(), code));
            });
  }

  /** As {@link #deliver}; a body that is no JSON is told as a problem. */
  CompletionStage<Receipt> deliverOpened(String id, byte[] body, Sender sender, Guesser guesser) {
    return deliverOpened(id, body, sender, guesser, null);
  }

  /**
   * @param clockCorrection what is added to the times that a device told; null for nothing
   */
  CompletionStage<Receipt> deliverOpened(
      String id, byte[] body, Sender sender, Guesser guesser, Duration clockCorrection) {
    try {
      return deliver(id, body, sender, guesser, clockCorrection);
    } catch (JsonProcessingException e) {
      return CompletableFuture.failedStage(Problem.malformedJson(e));
    } catch (IOException e) {
      return CompletableFuture.failedStage(e);
    } catch (Problem e) {
      return CompletableFuture.failedStage(e);
    }
  }

  byte[] checkSize(byte[] body) {
    if (body.length > config.largestBody()) {
      throw new Problem(413, "too_large", config.largestBody());
    }
    return body;
  }

  /** From memory on this thread; the first time on one that may wait for the database. */
  private CompletionStage<CampaignTerms> campaign(IncomingResponse incoming) {
    return check.isCampaignInMemory(incoming) || BlockingOperationControl.isBlockingAllowed()
        ? CompletableFuture.completedFuture(incoming).thenApply(check::campaign)
        : executor.supplyAsync(() -> check.campaign(incoming));
  }
}
