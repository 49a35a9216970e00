package vn.sipas.response;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.platform.Problem;

/** Intake for programs. Takes JSON only, so that no form of another site can post here. */
@Path("/api/responses")
@Produces(MediaType.APPLICATION_JSON)
class ResponseApi {

  private final ResponseIntake intake;
  private final ResponseCheck check;
  private final IntakeRate rate;
  private final IntakeConfig config;
  private final SecurityIdentity identity;
  private final ManagedExecutor executor;

  ResponseApi(
      ResponseIntake intake,
      ResponseCheck check,
      IntakeRate rate,
      IntakeConfig config,
      SecurityIdentity identity,
      ManagedExecutor executor) {
    this.intake = intake;
    this.check = check;
    this.rate = rate;
    this.config = config;
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
  @APIResponse(responseCode = "422", description = "Faults, all at once, by location")
  @APIResponse(responseCode = "429", description = "Too many; see Retry-After")
  public CompletionStage<Response> put(
      @PathParam("id") String id, byte[] body, HttpServerRequest request) throws IOException {
    rate.take(request, 1);
    if (body.length > config.largestBody()) {
      throw new Problem(413, "too_large", config.largestBody());
    }
    UUID uuid = ResponseId.parse(id);
    IncomingResponse incoming = IncomingJson.read(body);
    boolean staff = identity.hasRole("administrator") || identity.hasRole("analyst");
    boolean nobody = identity.isAnonymous();
    return campaign(incoming)
        .thenCompose(
            campaign -> {
              refuseStrangers(campaign, staff, nobody);
              return intake.receive(uuid, incoming, campaign);
            })
        .thenApply(ResponseApi::answer);
  }

  /** From memory on this thread; the first time on another one, because the database blocks. */
  private CompletionStage<CampaignTerms> campaign(IncomingResponse incoming) {
    return check.isCampaignInMemory(incoming)
        ? CompletableFuture.completedFuture(check.campaign(incoming))
        : executor.supplyAsync(() -> check.campaign(incoming));
  }

  private static void refuseStrangers(CampaignTerms campaign, boolean staff, boolean nobody) {
    if (campaign.publicAccess() || staff) {
      return;
    }
    throw nobody ? new UnauthorizedException() : new ForbiddenException();
  }

  private static Response answer(Receipt receipt) {
    return Response.status(receipt.first() ? 201 : 200).entity(receipt.json()).build();
  }
}
