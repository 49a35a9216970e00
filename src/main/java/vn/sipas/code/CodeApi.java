package vn.sipas.code;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Desk;
import vn.sipas.unit.Units;

/** One-time codes for programs. Who analyses answers may see how many, and gets none. */
@Path("/api/campaigns/{campaign}")
@Tag(name = "codes")
@Blocking
class CodeApi {

  static final String CSV = "text/csv;charset=UTF-8";

  /**
   * What is asked for.
   *
   * @param request a UUID made by the caller; with the same one nothing is issued again
   */
  record Order(UUID request, String note, List<OrderedLot> lots) {}

  /** A place by desk, unit, psu or stratum, and how many codes. */
  record OrderedLot(
      String desk, String unit, int count, String stratum, String psu, Double weight) {}

  /** A batch as it is listed; {@code used} follows in steps of several answers and working days. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Batch(
      int number,
      String note,
      Instant issuedAt,
      String issuedBy,
      Instant revokedAt,
      Instant purgedAt,
      int issued,
      int revoked,
      int used,
      List<BatchLot> lots) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record BatchLot(
      String desk,
      String unit,
      String stratum,
      String psu,
      int issued,
      int revoked,
      int used,
      LocalDate usedAsOf) {}

  record TypedCode(String code) {}

  private final Campaigns campaigns;
  private final CodeRequests requests;
  private final CodeIssuing issuing;
  private final CodeBatches batches;
  private final CodeFiles files;
  private final Units units;

  CodeApi(
      Campaigns campaigns,
      CodeRequests requests,
      CodeIssuing issuing,
      CodeBatches batches,
      CodeFiles files,
      Units units) {
    this.campaigns = campaigns;
    this.requests = requests;
    this.issuing = issuing;
    this.batches = batches;
    this.files = files;
    this.units = units;
  }

  @GET
  @Path("code-batches")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({"administrator", "analyst"})
  @Operation(summary = "The batches of one-time codes, newest first; never a code")
  public List<Batch> list(@PathParam("campaign") String campaign) {
    return batches.of(campaigns.get(campaign)).stream().map(this::batch).toList();
  }

  @POST
  @Path("code-batches")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(CSV)
  @RolesAllowed("administrator")
  @RequestBody(content = @Content(schema = @Schema(implementation = Order.class)))
  @Operation(
      summary = "Issue one-time codes",
      description =
          "The answer holds the codes and is the only one that ever does. An answer that was lost"
              + " cannot be had again: revoke the batch and issue another.")
  public Response issue(
      @PathParam("campaign") String campaign, JsonNode body, @Context UriInfo address) {
    CampaignFacts facts = campaigns.get(campaign);
    List<Lot> lots = requests.ofJson(facts, body);
    String note = CodeRequests.note(body.path("note").asText(""));
    return csv(issuing.issue(facts, request(body.path("request").asText("")), note, lots), address);
  }

  Response csv(IssuedBatch batch, UriInfo address) {
    String name = "codes-" + batch.campaign().code() + "-" + batch.number() + ".csv";
    StreamingOutput content = out -> files.write(batch, address.getBaseUri(), out);
    return Response.ok(content, CSV)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  /** Of a caller who made none, every request is another one. */
  static UUID request(String text) {
    try {
      return text.isEmpty() ? UUID.randomUUID() : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(
          List.of(new Fault("request", "bad_request_id", "code.fault.bad_request_id")));
    }
  }

  @POST
  @Path("code-batches/{batch}/revocation")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed("administrator")
  @Operation(summary = "Revoke a batch: its unused codes let nobody in any more")
  public Batch revoke(@PathParam("campaign") String campaign, @PathParam("batch") int number) {
    CampaignFacts facts = campaigns.get(campaign);
    batches.revoke(facts, number);
    return batch(batches.get(facts, number));
  }

  @POST
  @Path("code-revocations")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed("administrator")
  @Operation(
      summary = "Revoke one code",
      description = "Whether it had been used is not told, also not to administrators.")
  public void revoke(@PathParam("campaign") String campaign, TypedCode typed) {
    String code = typed == null || typed.code() == null ? "" : typed.code();
    batches.revoke(campaigns.get(campaign), code);
  }

  private Batch batch(CodeBatch batch) {
    return new Batch(
        batch.number(),
        batch.note(),
        batch.issuedAt(),
        batch.issuedBy(),
        batch.revokedAt(),
        batch.purgedAt(),
        batch.issued(),
        batch.revoked(),
        batch.used(),
        batch.lots().stream().map(this::lot).toList());
  }

  private BatchLot lot(CodeBatch.CodeLot lot) {
    return new BatchLot(
        lot.deskId() == null ? null : units.desk(lot.deskId()).map(Desk::code).orElse(null),
        lot.unitId() == null
            ? null
            : units.tree().find(lot.unitId()).map(AdministrativeUnit::code).orElse(null),
        lot.stratum(),
        lot.samplingUnit(),
        lot.issued(),
        lot.revoked(),
        lot.used(),
        lot.usedAsOf());
  }
}
