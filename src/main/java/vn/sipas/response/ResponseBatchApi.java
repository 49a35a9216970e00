package vn.sipas.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import vn.sipas.code.WrongCodes.Guesser;
import vn.sipas.platform.Fault;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;
import vn.sipas.platform.ProblemDocument;

/** Many responses in one request, from a device that was without network. */
@Path("/api/response-batches")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ResponseBatchApi {

  private static final Logger LOG = Logger.getLogger(ResponseBatchApi.class);
  private static final int MOST = 500;

  /** What became of one response; the problem is null when it is stored. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Outcome(
      String id, int status, String receipt, Instant receivedAt, ProblemDocument problem) {}

  /** What became of each, and what the server's clock shows. */
  record Outcomes(Instant time, List<Outcome> responses) {}

  /**
   * What holds for each of them. What became of one is told by whoever stored it, outside of the
   * request, which knows the language.
   */
  private record Batch(JsonNode told, Sender sender, Guesser guesser, Locale locale) {}

  private final ResponseDelivery delivery;
  private final SealedBodies sealed;
  private final IntakeRate rate;
  private final IntakeRefusals refusals;
  private final SecurityIdentity identity;
  private final ObjectMapper json;
  private final PageContext page;
  private final ToldClock clocks;
  private final Clock clock;

  ResponseBatchApi(
      ResponseDelivery delivery,
      SealedBodies sealed,
      IntakeRate rate,
      IntakeRefusals refusals,
      SecurityIdentity identity,
      ObjectMapper json,
      PageContext page,
      ToldClock clocks,
      Clock clock) {
    this.delivery = delivery;
    this.sealed = sealed;
    this.rate = rate;
    this.refusals = refusals;
    this.identity = identity;
    this.json = json;
    this.page = page;
    this.clocks = clocks;
    this.clock = clock;
  }

  @POST
  @PermitAll
  @Operation(
      summary = "Store up to 500 responses, each for itself",
      description =
          "One bad response never blocks the others: each has its own status, in order. A device"
              + " says in sentAt what its clock shows; times told by a clock that is off are put"
              + " right by as much. A response may bring a sentAt of its own.")
  public Outcomes post(byte[] body, HttpServerRequest request) throws IOException {
    JsonNode told = json.readTree(body);
    JsonNode responses = told.path("responses");
    if (!responses.isArray()) {
      throw Problem.invalid(List.of(new Fault("responses", "missing", "response.fault.missing")));
    }
    if (responses.size() > MOST) {
      throw new Problem(413, "too_many_responses", MOST);
    }
    Batch batch =
        new Batch(told, Sender.of(identity), Guesser.of(request, identity), page.locale());
    int most = Math.max(1, responses.size());
    refusals.watch(batch.sender, batch.guesser, () -> rate.take(batch.sender, request, most));
    List<CompletableFuture<Outcome>> outcomes = new ArrayList<>(responses.size());
    responses.forEach(response -> outcomes.add(outcome(response, batch)));
    List<Outcome> all = outcomes.stream().map(CompletableFuture::join).toList();
    return new Outcomes(clock.instant(), all);
  }

  private CompletableFuture<Outcome> outcome(JsonNode response, Batch batch) {
    String id = response.path("id").asText("");
    return stored(id, response, batch)
        .handle((receipt, failure) -> outcome(id, receipt, failure, batch.locale))
        .toCompletableFuture();
  }

  private CompletionStage<Receipt> stored(String id, JsonNode response, Batch batch) {
    try {
      boolean isDevice = batch.sender.device() != null;
      Duration off = isDevice ? clocks.correction(response, batch.told) : null;
      byte[] body =
          response.hasNonNull("sealed")
              ? refusals.watch(batch.sender, batch.guesser, () -> opened(response))
              : plain(response);
      return delivery.deliverOpened(id, body, batch.sender, batch.guesser, off);
    } catch (Problem | IOException e) {
      return CompletableFuture.failedStage(e);
    }
  }

  private byte[] opened(JsonNode response) {
    return sealed.open(response.get("sealed").asText().getBytes(StandardCharsets.US_ASCII));
  }

  private byte[] plain(JsonNode response) throws IOException {
    if (response instanceof ObjectNode fields) {
      fields.remove(List.of("id", ToldClock.FIELD));
    }
    return json.writeValueAsBytes(response);
  }

  private static Outcome outcome(String id, Receipt receipt, Throwable failure, Locale locale) {
    if (failure == null) {
      int status = receipt.first() ? 201 : 200;
      return new Outcome(id, status, receipt.receipt(), receipt.receivedAt(), null);
    }
    Problem problem = problem(failure);
    return new Outcome(id, problem.status(), null, null, ProblemDocument.of(problem, locale));
  }

  static Problem problem(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof Problem problem) {
      return problem;
    }
    LOG.error("A response of a batch failed unexpectedly", cause);
    return new Problem(503, "busy");
  }
}
