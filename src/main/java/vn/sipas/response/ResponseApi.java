package vn.sipas.response;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import vn.sipas.code.WrongCodes.Guesser;

/** Intake for programs. Takes JSON only, so that no form of another site can post here. */
@Path("/api/responses")
@Produces(MediaType.APPLICATION_JSON)
class ResponseApi {

  private final ResponseDelivery delivery;
  private final SealedBodies sealed;
  private final IntakeRate rate;
  private final IntakeRefusals refusals;
  private final SecurityIdentity identity;
  private final ManagedExecutor executor;

  ResponseApi(
      ResponseDelivery delivery,
      SealedBodies sealed,
      IntakeRate rate,
      IntakeRefusals refusals,
      SecurityIdentity identity,
      ManagedExecutor executor) {
    this.delivery = delivery;
    this.sealed = sealed;
    this.rate = rate;
    this.refusals = refusals;
    this.identity = identity;
    this.executor = executor;
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @NonBlocking
  @Operation(
      summary = "Store a response under the id that its device made",
      description = "Safe to repeat: the same id and content succeed again.")
  @APIResponse(responseCode = "201", description = "Stored, on disk")
  @APIResponse(responseCode = "200", description = "Was stored before, with the same content")
  @APIResponse(responseCode = "409", description = "The id is in use by another response")
  @APIResponse(responseCode = "410", description = "The campaign was not open at submittedAt")
  @APIResponse(responseCode = "413", description = "Too large")
  @APIResponse(
      responseCode = "422",
      description = "Faults, all at once, by location; code_used: the one-time code was used")
  @APIResponse(
      responseCode = "429",
      description = "Too many, or too many wrong codes; see Retry-After")
  public CompletionStage<Response> put(
      @PathParam("id") String id, byte[] body, HttpServerRequest request) throws IOException {
    Sender sender = Sender.of(identity);
    Guesser guesser = Guesser.of(request, identity);
    refusals.watch(sender, guesser, () -> rate.take(sender, request, 1));
    return delivery.deliver(id, body, sender, guesser).thenApply(ResponseApi::answer);
  }

  @PUT
  @Path("/{id}")
  @Consumes(SealedBodies.MEDIA_TYPE)
  @PermitAll
  @NonBlocking
  @Operation(
      summary = "The same, sealed to the server's public key",
      description =
          "A compact JWE (ECDH-ES, A256GCM) to a key of /api/keys; inside, the JSON body.")
  public CompletionStage<Response> putSealed(
      @PathParam("id") String id, byte[] body, HttpServerRequest request) {
    Sender sender = Sender.of(identity);
    Guesser guesser = Guesser.of(request, identity);
    refusals.watch(sender, guesser, () -> rate.take(sender, request, 1));
    refusals.watch(sender, guesser, () -> delivery.checkSize(body));
    return executor
        .supplyAsync(() -> refusals.watch(sender, guesser, () -> sealed.open(body)))
        .thenCompose(opened -> delivery.deliverOpened(id, opened, sender, guesser))
        .thenApply(ResponseApi::answer);
  }

  private static Response answer(Receipt receipt) {
    return Response.status(receipt.first() ? 201 : 200).entity(receipt.json()).build();
  }
}
