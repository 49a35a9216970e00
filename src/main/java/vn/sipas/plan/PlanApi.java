package vn.sipas.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.frame.StoredFrame;
import vn.sipas.plan.PlanTable.Part;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** Plans as JSON. */
@Path("/api/campaigns/{campaign}/plans")
@RolesAllowed({"administrator", "analyst"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
@Blocking
class PlanApi {

  private final Plans plans;
  private final Planning planning;

  PlanApi(Plans plans, Planning planning) {
    this.plans = plans;
    this.planning = planning;
  }

  /**
   * A version in a list.
   *
   * @param issued people to approach
   * @param expected valid answers of them
   * @param signedAt null while it is not signed
   */
  record Version(
      int version,
      int frame,
      String frameSha256,
      long issued,
      long expected,
      String note,
      Instant createdAt,
      String createdBy,
      Instant signedAt,
      String signedBy) {

    static Version of(StoredPlan plan) {
      Part whole = plan.table().part(plan.table().whole());
      return new Version(
          plan.version(),
          plan.frameId(),
          plan.frameSha256(),
          whole.issued(),
          whole.expected(),
          plan.note(),
          plan.createdAt(),
          plan.createdBy(),
          plan.signedAt(),
          plan.signedBy());
    }
  }

  /** A version with what was decided and computed. */
  record Detail(Version plan, PlanSettings settings, PlanTable table) {
    static Detail of(StoredPlan plan) {
      return new Detail(Version.of(plan), plan.settings(), plan.table());
    }
  }

  /** What saving would keep. */
  record Computed(PlanSettings settings, PlanTable table) {}

  @GET
  @Operation(summary = "The versions of a campaign's plan, newest first")
  @APIResponse(responseCode = "409", description = "Volunteers answer, so nothing is drawn")
  public List<Version> all(@PathParam("campaign") String campaign) {
    return plans.of(campaign).stream().map(Version::of).toList();
  }

  @GET
  @Path("{version}")
  @Operation(summary = "A version with its settings and what was computed from them")
  @APIResponse(responseCode = "404", description = "No such version")
  public Detail one(@PathParam("campaign") String campaign, @PathParam("version") int version) {
    return Detail.of(plans.get(campaign, version));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RequestBody(content = @Content(schema = @Schema(implementation = PlanSettings.class)))
  @Operation(
      summary = "Computes a plan, or saves it as a new version",
      description =
          "The settings, all of them optional: what is missing is what the page proposes for this"
              + " campaign. Shares lie in [0,1]. Besides them note, up to 500 characters. With"
              + " dryRun=true nothing is saved.")
  @APIResponse(responseCode = "200", description = "Dry run: settings and what follows from them")
  @APIResponse(responseCode = "201", description = "Saved")
  @APIResponse(responseCode = "409", description = "No frame is stored, or nothing is drawn")
  @APIResponse(responseCode = "422", description = "Every fault of the settings")
  public Response add(
      @PathParam("campaign") String campaign, @QueryParam("dryRun") boolean dryRun, JsonNode body) {
    CampaignFacts facts = planning.campaign(campaign);
    PlanSettings settings = settings(facts, body);
    return dryRun
        ? Response.ok(new Computed(settings, planning.table(facts, settings))).build()
        : Response.status(201)
            .entity(Detail.of(plans.save(campaign, settings, body.path("note").asText(""))))
            .build();
  }

  private PlanSettings settings(CampaignFacts campaign, JsonNode body) {
    List<StoredFrame> frames = planning.frames(campaign);
    if (frames.isEmpty()) {
      throw new Problem(409, "plan_without_frame", campaign.code());
    }
    if (body == null || !body.isObject()) {
      throw Problem.invalid(List.of(new Fault("", "object", "plan.fault.object")));
    }
    Map<String, String> given = new HashMap<>();
    body.fields()
        .forEachRemaining(
            field -> given.put(field.getKey(), field.getValue().isNull() ? "" : text(field)));
    given.remove("note");
    PlanReader reader = new PlanReader(given, planning.defaults(campaign, frames.get(0)), 1);
    PlanSettings settings = planning.read(reader, campaign);
    if (!reader.faults().isEmpty()) {
      throw Problem.invalid(reader.faults());
    }
    return settings;
  }

  /** Numbers with all their digits and never as 1E7. */
  private static String text(Map.Entry<String, JsonNode> field) {
    JsonNode value = field.getValue();
    return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
  }

  @POST
  @Path("{version}/signature")
  @RolesAllowed("administrator")
  @Operation(
      summary = "Signs a version: it is the one that is drawn",
      description = "Recorded. Another can be signed later, until a sample is drawn and in force.")
  @APIResponse(responseCode = "200", description = "Signed")
  @APIResponse(responseCode = "409", description = "Signed already, drawn, or without its frame")
  public Detail sign(@PathParam("campaign") String campaign, @PathParam("version") int version) {
    return Detail.of(plans.sign(campaign, version));
  }
}
