package vn.sipas.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sipas.platform.Messages;
import vn.sipas.platform.PageContext;

/** A campaign's targets and design; each is replaced as a whole. */
@Path("/api/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
@Blocking
class CampaignPartsApi {

  record TargetBody(String measure, TargetKind kind, double value, String reference, String note) {}

  record TargetsBody(List<TargetBody> targets) {}

  record Warning(String code, String message) {}

  /** Rows under the names of the file's columns: stratum, psu, N_psu … */
  record DesignBody(
      DesignKind kind,
      boolean finitePopulation,
      Integer population,
      String lonelyPsu,
      List<Map<String, String>> rows,
      List<Warning> warnings) {}

  private final Campaigns campaigns;
  private final CampaignParts parts;
  private final DesignFiles files;
  private final PageContext page;

  CampaignPartsApi(Campaigns campaigns, CampaignParts parts, DesignFiles files, PageContext page) {
    this.campaigns = campaigns;
    this.parts = parts;
    this.files = files;
    this.page = page;
  }

  @GET
  @Path("{code}/targets")
  @RolesAllowed({"administrator", "analyst", "unit_viewer"})
  public TargetsBody targets(String code) {
    return new TargetsBody(
        campaigns.targets(campaigns.get(code).id()).stream()
            .map(
                target ->
                    new TargetBody(
                        target.measure(),
                        target.kind(),
                        target.value(),
                        target.referenceCampaign(),
                        target.note()))
            .toList());
  }

  @PUT
  @Path("{code}/targets")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"administrator", "analyst"})
  @RequestBody(content = @Content(schema = @Schema(implementation = TargetsBody.class)))
  public TargetsBody setTargets(String code, JsonNode body) {
    campaigns.get(code);
    parts.setTargets(code, TargetReader.ofJson(body));
    return targets(code);
  }

  @GET
  @Path("{code}/design")
  @RolesAllowed({"administrator", "analyst", "unit_viewer"})
  public DesignBody design(String code) {
    CampaignDesign design = campaigns.design(campaigns.get(code).id());
    return new DesignBody(
        design.kind(),
        design.finitePopulation(),
        design.population(),
        design.lonelyPsu().code(),
        files.rows(design),
        DesignRules.warnings(design).stream()
            .map(
                fault ->
                    new Warning(
                        fault.code(), Messages.text(page.locale(), fault.key(), fault.args())))
            .toList());
  }

  @PUT
  @Path("{code}/design")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"administrator", "analyst"})
  @Operation(summary = "Replaces the design by these rows; no rows remove it")
  @RequestBody(content = @Content(schema = @Schema(implementation = DesignBody.class)))
  public DesignBody setDesign(String code, JsonNode body) {
    CampaignFacts campaign = campaigns.get(code);
    List<DesignRow> rows = jsonRows(body);
    return store(
        campaign,
        rows.isEmpty() ? new Read<>(CampaignDesign.NONE, List.of()) : files.read(campaign, rows));
  }

  @PUT
  @Path("{code}/design")
  @Consumes("text/csv")
  @RolesAllowed({"administrator", "analyst"})
  @Operation(summary = "Replaces the design by the rows of a CSV file")
  public DesignBody setDesignFile(String code, byte[] file) {
    CampaignFacts campaign = campaigns.get(code);
    return store(campaign, files.read(campaign, DesignFiles.text(file)));
  }

  private DesignBody store(CampaignFacts campaign, Read<CampaignDesign> read) {
    parts.setDesign(campaign.code(), DesignFiles.faultless(read));
    return design(campaign.code());
  }

  private static List<DesignRow> jsonRows(JsonNode body) {
    List<DesignRow> rows = new ArrayList<>();
    for (JsonNode element : JsonFields.array(body, "rows")) {
      String at = "rows[" + rows.size() + "].";
      Map<String, String> cells = JsonFields.of(element, at, Set.of());
      rows.add(new DesignRow(rows.size(), cells, column -> at + column));
    }
    return rows;
  }
}
