package vn.sipas.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Analysing a file by program. */
@Path("/api/analyses")
@RolesAllowed({"administrator", "analyst", "unit_viewer"})
@Tag(name = "analyses")
class AnalysisApi {

  private final Analyses analyses;
  private final ObjectMapper json;

  AnalysisApi(Analyses analyses, ObjectMapper json) {
    this.analyses = analyses;
    this.json = json;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Indices with intervals and verdicts from a table of answers",
      description =
          "Two parts: data, a CSV or XLSX file with a row per respondent and a heading, up to 200 MB;"
              + " spec, JSON that says which columns are items and how the sample was drawn:"
              + " components or ratio, valid_levels, satisfied_levels, missing_codes, design (psu,"
              + " strata, weight, fpc1, fpc2, lonelyPsu), measures, by, targets, intervals, level,"
              + " differences, ranks, calibration, sheet. Nothing is stored and nothing hidden.")
  @APIResponse(responseCode = "200", description = "The figures")
  @APIResponse(responseCode = "413", description = "Larger than 200 MB")
  @APIResponse(
      responseCode = "422",
      description = "Every fault of the spec, or of the file by row and column")
  @APIResponse(responseCode = "503", description = "Too many analyses are running; come back")
  public Analysis analyse(@RestForm(FileUpload.ALL) List<FileUpload> files, @RestForm String spec)
      throws JsonProcessingException {
    Parts parts = Parts.of(files, spec);
    return analyses.analyse(tree(parts.spec()), parts.data());
  }

  private JsonNode tree(String spec) throws JsonProcessingException {
    return json.readTree(spec);
  }
}
