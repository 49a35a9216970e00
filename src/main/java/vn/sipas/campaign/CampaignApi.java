package vn.sipas.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sipas.access.CurrentUser;
import vn.sipas.platform.Problem;

@Path("/api/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
@Blocking
class CampaignApi {

  private static final Set<String> READ_ONLY =
      Set.of("status", "sampleData", "answers", "createdAt", "createdBy", "openedAt", "closedAt");

  /** A step of a campaign's life. */
  record Step(CampaignStatus status, String reason) {}

  private final Campaigns campaigns;
  private final CampaignSetup setup;
  private final CampaignSteps steps;
  private final CampaignUnits units;
  private final AnswerCounts answers;
  private final SettingsReader reader;
  private final CurrentUser user;

  CampaignApi(
      Campaigns campaigns,
      CampaignSetup setup,
      CampaignSteps steps,
      CampaignUnits units,
      AnswerCounts answers,
      Surroundings surroundings,
      CurrentUser user) {
    this.campaigns = campaigns;
    this.setup = setup;
    this.steps = steps;
    this.units = units;
    this.answers = answers;
    this.reader = new SettingsReader(units, surroundings);
    this.user = user;
  }

  @GET
  @RolesAllowed({"administrator", "analyst", "unit_viewer"})
  @Operation(summary = "All campaigns, newest first; with status, only those")
  public List<CampaignBody> list(@QueryParam("status") String status) {
    List<CampaignFacts> found = campaigns.list(status == null ? null : known(status));
    Map<Integer, Long> counts = answers.of(found.stream().map(CampaignFacts::id).toList());
    return found.stream().map(facts -> body(facts, counts.getOrDefault(facts.id(), 0L))).toList();
  }

  private static CampaignStatus known(String status) {
    return CampaignStatus.of(status)
        .orElseThrow(
            () -> Problem.invalid(List.of(CampaignFault.at("status", "bad_choice", status))));
  }

  @GET
  @Path("{code}")
  @RolesAllowed({"administrator", "analyst", "unit_viewer"})
  public CampaignBody get(String code) {
    return body(campaigns.get(code));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"administrator", "analyst"})
  @RequestBody(content = @Content(schema = @Schema(implementation = CampaignBody.class)))
  public Response create(JsonNode body) {
    CampaignSettings settings = read(body, false);
    CampaignFacts created = setup.create(CampaignDraft.of(settings), user.name());
    return Response.created(URI.create("/api/campaigns/" + created.code()))
        .entity(body(created))
        .build();
  }

  @PUT
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"administrator", "analyst"})
  @RequestBody(content = @Content(schema = @Schema(implementation = CampaignBody.class)))
  public CampaignBody edit(String code, JsonNode body) {
    boolean sampleData = campaigns.get(code).settings().sampleData();
    return body(setup.edit(code, read(body, sampleData)));
  }

  @DELETE
  @Path("{code}")
  @RolesAllowed({"administrator", "analyst"})
  @Operation(summary = "Throws a draft away")
  public void discard(String code) {
    setup.discard(code);
  }

  @POST
  @Path("{code}/status")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"administrator", "analyst"})
  @RequestBody(content = @Content(schema = @Schema(implementation = Step.class)))
  public CampaignBody change(String code, JsonNode body) {
    Values values = new Values(JsonFields.of(body, "", Set.of()));
    CampaignStatus next = values.requiredOneOf("status", CampaignStatus::of);
    String reason = values.text("reason", CampaignSteps.LONGEST_REASON);
    values.refuseFaults();
    return body(steps.change(code, next, reason));
  }

  private CampaignSettings read(JsonNode body, boolean sampleData) {
    Read<CampaignSettings> read = reader.read(JsonFields.of(body, "", READ_ONLY), sampleData);
    if (!read.faults().isEmpty()) {
      throw Problem.invalid(read.faults());
    }
    return read.value();
  }

  private CampaignBody body(CampaignFacts facts) {
    return body(facts, answers.of(facts.id()));
  }

  private CampaignBody body(CampaignFacts facts, long count) {
    return CampaignBody.of(facts, units.code(facts.settings().unitId()), count);
  }
}
