package vn.sipas.survey;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sipas.platform.Problem;
import vn.sipas.platform.Tagged;

/** The questionnaires, for devices and for people who check what was asked. */
@Path("/api/surveys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "surveys")
@PermitAll
public class SurveyApi {

  /** What the list tells of a version; {@code items} counts the statements of the index. */
  public record SurveySummary(
      String survey, int version, Map<String, String> title, int items, String contentHash) {}

  private final Surveys surveys;
  private final Tagged tagged;

  SurveyApi(Surveys surveys, Tagged tagged) {
    this.surveys = surveys;
    this.tagged = tagged;
  }

  @GET
  @Operation(summary = "All questionnaires with their versions")
  public List<SurveySummary> all() {
    return surveys.all().stream().map(SurveyApi::summary).toList();
  }

  @GET
  @Path("{survey}/{version}")
  @Operation(summary = "The whole definition of a version; it never changes once answered")
  public Response one(String survey, int version) {
    SurveyVersion found =
        surveys.find(survey, version).orElseThrow(() -> Problem.notFound(survey + " " + version));
    var tag = new EntityTag(found.contentHash());
    return tagged.answer(() -> tag, () -> Response.ok(found.definitionJson()).tag(tag));
  }

  private static SurveySummary summary(SurveyVersion version) {
    int items =
        version.definitions().isEmpty() ? 0 : version.definitions().get(0).items("overall").size();
    return new SurveySummary(
        version.survey(),
        version.version(),
        version.title().byLanguage(),
        items,
        version.contentHash());
  }
}
