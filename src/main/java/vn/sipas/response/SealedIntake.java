package vn.sipas.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import vn.sipas.code.WrongCodes.Guesser;
import vn.sipas.desk.Device;
import vn.sipas.platform.Problem;

/** Takes a sealed response that a device made and somebody else brings. */
@ApplicationScoped
public class SealedIntake {

  /**
   * What became of it.
   *
   * @param status 201 stored, 200 was there already, otherwise that of the problem
   * @param problem null when it is stored
   */
  public record Outcome(String id, int status, Problem problem) {}

  private final SealedBodies sealed;
  private final ResponseDelivery delivery;
  private final ToldClock told;

  SealedIntake(SealedBodies sealed, ResponseDelivery delivery, ToldClock told) {
    this.sealed = sealed;
    this.delivery = delivery;
    this.told = told;
  }

  /**
   * @param off by how much the device's clock was behind when it told the times; null for not
   */
  public CompletableFuture<Outcome> take(String id, String body, Device device, Duration off) {
    Sender sender = new Sender(false, false, device);
    CompletableFuture<Receipt> stored;
    try {
      byte[] opened = sealed.open(body.getBytes(StandardCharsets.US_ASCII));
      stored =
          delivery
              .deliverOpened(
                  id,
                  opened,
                  sender,
                  new Guesser("device " + device.code()),
                  off == null ? null : told.correction(off))
              .toCompletableFuture();
    } catch (Problem e) {
      stored = CompletableFuture.failedFuture(e);
    }
    return stored.handle((receipt, failure) -> outcome(id, receipt, failure));
  }

  private static Outcome outcome(String id, Receipt receipt, Throwable failure) {
    if (failure == null) {
      return new Outcome(id, receipt.first() ? 201 : 200, null);
    }
    Problem problem = ResponseBatchApi.problem(failure);
    return new Outcome(id, problem.status(), problem);
  }
}
