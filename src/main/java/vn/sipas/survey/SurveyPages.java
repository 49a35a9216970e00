package vn.sipas.survey;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/** The questionnaires for anybody who wants to see what is asked and how it is counted. */
@Path("/surveys")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class SurveyPages {

  @CheckedTemplate(basePath = "survey")
  static class Templates {
    static native TemplateInstance list(List<SurveyView> surveys);

    static native TemplateInstance survey(SurveyView survey);
  }

  private final Surveys surveys;
  private final PageContext page;

  SurveyPages(Surveys surveys, PageContext page) {
    this.surveys = surveys;
    this.page = page;
  }

  @GET
  public TemplateInstance list() {
    return Templates.list(
        surveys.all().stream().map(survey -> SurveyView.of(survey, page.language())).toList());
  }

  @GET
  @Path("{survey}/{version}")
  public TemplateInstance one(String survey, int version) {
    return surveys
        .find(survey, version)
        .map(found -> Templates.survey(SurveyView.of(found, page.language())))
        .orElseThrow(() -> Problem.notFound(survey + " " + version));
  }
}
