package vn.sipas.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.campaign.Stream;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** Which ranks the domains of a sample may truly have. */
@ApplicationScoped
public class RanksService {

  private final ResultsSubjects subjects;
  private final ResultsService results;

  RanksService(ResultsSubjects subjects, ResultsService results) {
    this.subjects = subjects;
    this.results = results;
  }

  /**
   * Reads {@code by, measure, boundaries, level}; the overall index unless asked otherwise.
   *
   * @throws Problem 404 without such a campaign, 422 with every fault of the parameters
   */
  public ResultsRequest request(String campaign, Map<String, List<String>> parameters) {
    Map<String, List<String>> given = new HashMap<>(parameters);
    given.putIfAbsent("measure", List.of(Measure.OVERALL));
    ResultsRequest request = results.request(campaign, given);
    if (request.by().size() != 1) {
      throw Problem.invalid(
          List.of(new Fault("by", "one_variable", "satisfaction.fault.one_variable")));
    }
    return request;
  }

  /**
   * @throws Problem 404 without such a campaign; 409 for a voluntary one, which has no intervals to
   *     rank by, and as for results
   */
  public Ranks ranks(String campaign, ResultsRequest request, Viewer viewer) {
    ResultsSubject subject = subjects.of(campaign);
    if (subject.campaign().stream() == Stream.VOLUNTARY) {
      throw new Problem(409, "voluntary_not_comparable", campaign);
    }
    var sampled = results.sampled(subject, request, viewer);
    ProbabilityResults figures = results.described(subject, sampled, viewer);
    return new Ranks(
        figures.campaign(),
        figures.stream(),
        figures.definition(),
        figures.design(),
        figures.receipt(),
        figures.asOf(),
        figures.sampleData(),
        new RankFigures(sampled, figures.estimates()).tables(),
        figures.header());
  }
}
