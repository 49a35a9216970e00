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

  record Outcomes(List<Outcome> responses) {}

  private final ResponseDelivery delivery;
  private final SealedBodies sealed;
  private final IntakeRate rate;
  private final SecurityIdentity identity;
  private final ObjectMapper json;
  private final PageContext page;

  ResponseBatchApi(
      ResponseDelivery delivery,
      SealedBodies sealed,
      IntakeRate rate,
      SecurityIdentity identity,
      ObjectMapper json,
      PageContext page) {
    this.delivery = delivery;
    this.sealed = sealed;
    this.rate = rate;
    this.identity = identity;
    this.json = json;
    this.page = page;
  }

  @POST
  @PermitAll
  @Operation(
      summary = "Store up to 500 responses, each for itself",
      description = "One bad response never blocks the others: each has its own status, in order.")
  public Outcomes post(byte[] body, HttpServerRequest request) throws IOException {
    JsonNode responses = json.readTree(body).path("responses");
    if (!responses.isArray()) {
      throw Problem.invalid(List.of(new Fault("responses", "missing", "response.fault.missing")));
    }
    if (responses.size() > MOST) {
      throw new Problem(413, "too_many_responses", MOST);
    }
    Sender sender = Sender.of(identity);
    rate.take(sender, request, Math.max(1, responses.size()));
    Guesser guesser = Guesser.of(request, identity);
    // Responses are answered by the thread that commits, which knows nothing of this request.
    Locale locale = page.locale();
    List<CompletableFuture<Outcome>> outcomes = new ArrayList<>(responses.size());
    responses.forEach(response -> outcomes.add(outcome(response, sender, guesser, locale)));
    return new Outcomes(outcomes.stream().map(CompletableFuture::join).toList());
  }

  private CompletableFuture<Outcome> outcome(
      JsonNode response, Sender sender, Guesser guesser, Locale locale) {
    String id = response.path("id").asText("");
    return stored(id, response, sender, guesser)
        .handle((receipt, failure) -> outcome(id, receipt, failure, locale))
        .toCompletableFuture();
  }

  private CompletionStage<Receipt> stored(
      String id, JsonNode response, Sender sender, Guesser guesser) {
    try {
      return delivery.deliverOpened(id, body(response), sender, guesser);
    } catch (Problem | IOException e) {
      return CompletableFuture.failedStage(e);
    }
  }

  private byte[] body(JsonNode response) throws IOException {
    if (response.hasNonNull("sealed")) {
      return sealed.open(response.get("sealed").asText().getBytes(StandardCharsets.US_ASCII));
    }
    if (response instanceof ObjectNode fields) {
      fields.remove("id");
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

  private static Problem problem(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof Problem problem) {
      return problem;
    }
    LOG.error("A response of a batch failed unexpectedly", cause);
    return new Problem(503, "busy");
  }
}
