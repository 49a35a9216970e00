package vn.sipas.report.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import vn.sipas.access.CurrentUser;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;
import vn.sipas.platform.ProblemDocument;
import vn.sipas.satisfaction.ProbabilityResults;

/** The results of a campaign: a page for a sample, another one for volunteers. */
@Path("/campaigns/{code}/results")
@RolesAllowed({"administrator", "analyst", "unit_viewer"})
@Blocking
class ResultsPages {

  private static final int CONFLICT = 409;

  @CheckedTemplate(basePath = "report")
  static class Templates {
    static native TemplateInstance sample(SamplePage view, PublishedTable published);

    static native TemplateInstance voluntary(VoluntaryPage view);

    static native TemplateInstance refused(
        String code, ProblemDocument problem, boolean designHelps);
  }

  private final ResultsReading results;
  private final PublishedReading published;
  private final CurrentUser user;
  private final PageContext page;

  ResultsPages(
      ResultsReading results, PublishedReading published, CurrentUser user, PageContext page) {
    this.results = results;
    this.published = published;
    this.user = user;
    this.page = page;
  }

  @GET
  public Response show(String code, @Context UriInfo address) {
    ResultsQuery query = ResultsQuery.of(address.getQueryParameters());
    try {
      Reading reading = results.read(code, query, user, page.language());
      int status = reading.faults().isEmpty() ? 200 : 422;
      return Response.status(status).entity(template(code, reading)).build();
    } catch (Problem problem) {
      return refused(code, problem);
    }
  }

  private TemplateInstance template(String code, Reading reading) {
    if (!(reading.summary() instanceof ProbabilityResults)) {
      return Templates.voluntary(VoluntaryPage.of(reading, page.locale()));
    }
    var before = published.of(code, user, page.language());
    return Templates.sample(
        SamplePage.of(reading, page.locale()), PublishedTable.of(before, page.locale()));
  }

  /** A campaign that has no results yet is no failure of the reader's. */
  private Response refused(String code, Problem problem) {
    if (problem.status() != CONFLICT) {
      throw problem;
    }
    boolean design = !problem.code().equals("no_index");
    var document = ProblemDocument.of(problem, page.locale());
    return Response.status(CONFLICT).entity(Templates.refused(code, document, design)).build();
  }
}
