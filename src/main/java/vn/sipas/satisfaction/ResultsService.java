package vn.sipas.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import vn.sipas.campaign.CampaignOrigins;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.Stream;
import vn.sipas.estimation.SampleDesign;
import vn.sipas.estimation.SamplingUnit;
import vn.sipas.estimation.Stratum;
import vn.sipas.platform.Problem;
import vn.sipas.response.release.Releases;
import vn.sipas.satisfaction.moment.DataVersion;
import vn.sipas.satisfaction.moment.LiveMoments;
import vn.sipas.satisfaction.moment.MomentGroup;

/**
 * The results of a campaign: for pages, API and exports alike.
 *
 * <p>A table is computed over the whole sample design whatever a viewer may see of it; the viewer's
 * units are a domain, never a smaller sample.
 */
@ApplicationScoped
public class ResultsService {

  private final ResultsSubjects subjects;
  private final Variables variables;
  private final LiveMoments moments;
  private final Receipts receipts;
  private final ResultsConfig config;
  private final Releases releases;
  private final CampaignOrigins origins;
  private final Clock clock;

  ResultsService(
      ResultsSubjects subjects,
      Variables variables,
      LiveMoments moments,
      Receipts receipts,
      ResultsConfig config,
      Releases releases,
      CampaignOrigins origins,
      Clock clock) {
    this.subjects = subjects;
    this.variables = variables;
    this.moments = moments;
    this.receipts = receipts;
    this.config = config;
    this.releases = releases;
    this.origins = origins;
    this.clock = clock;
  }

  /**
   * Reads the parameters {@code by, measure, boundaries, level, intervals, targets}.
   *
   * @throws Problem 404 without such a campaign, 422 with every fault of the parameters
   */
  public ResultsRequest request(String campaign, Map<String, List<String>> parameters) {
    ResultsSubject subject = subjects.of(campaign);
    return new RequestReader(parameters, variables.codes(subject.survey()), subject.measures())
        .read(subject.campaign().settings().boundaries());
  }

  /**
   * The figures as they would be with these responses left out and no others.
   *
   * @param excluded numbers of arrival
   * @throws Problem as for results
   */
  public Results resultsWithout(
      String campaign, Set<Long> excluded, ResultsRequest request, Viewer viewer) {
    ResultsSubject subject = subjects.of(campaign);
    ResultsTable table = table(subject, request, viewer);
    return subject.campaign().stream() == Stream.PROBABILITY
        ? described(subject, sampled(table, needsRespondents(table), excluded), viewer)
        : ofVolunteers(table, excluded, viewer);
  }

  /** The variables by which a campaign's results can be broken down, with their names. */
  public List<ResultsHeader.Variable> variables(String campaign, Viewer viewer) {
    ResultsSubject subject = subjects.of(campaign);
    var boundaries = subject.campaign().settings().boundaries();
    return variables.codes(subject.survey()).stream()
        .map(code -> variables.variable(code, subject.survey(), boundaries, viewer.language()))
        .map(variable -> new ResultsHeader.Variable(variable.code(), variable.label()))
        .toList();
  }

  /**
   * The figures of one table.
   *
   * @throws Problem 404 without such a campaign; 409 when its questionnaire has no index or its
   *     sample contradicts its design
   */
  public Results results(String campaign, ResultsRequest request, Viewer viewer) {
    ResultsSubject subject = subjects.of(campaign);
    boolean sample = subject.campaign().stream() == Stream.PROBABILITY;
    return sample
        ? ofSample(subject, request, viewer)
        : ofVolunteers(table(subject, request, viewer), null, viewer);
  }

  /**
   * The receipt that the figures of this moment have, without computing them.
   *
   * @throws Problem 404 without such a campaign; 409 when its questionnaire has no index
   */
  public String receipt(String campaign, ResultsRequest request) {
    return receipt(subjects.of(campaign), request.boundaries());
  }

  /** The same of a subject that another definition or design was put under. */
  String receipt(ResultsSubject subject, LocalDate boundaries) {
    return receipts.of(subject, boundaries, moments.data(subject.campaign().id()));
  }

  /**
   * What figures depend on today, on the boundaries of a day.
   *
   * @throws Problem 404 without such a campaign; 409 when its questionnaire has no index
   */
  public ReceiptFacts facts(String campaign, LocalDate boundaries) {
    ResultsSubject subject = subjects.of(campaign);
    return receipts.facts(subject, boundaries, moments.data(subject.campaign().id()));
  }

  /** A sample's figures before anything is hidden, with what they were computed from. */
  record Sampled(
      ResultsTable table,
      DataVersion data,
      DrawnSample drawn,
      SampleDesign design,
      SampleErrors errors,
      SampleFigures figures) {}

  Sampled sampled(ResultsSubject subject, ResultsRequest request, Viewer viewer) {
    ResultsTable table = table(subject, request, viewer);
    return sampled(table, needsRespondents(table), null);
  }

  /** The same with one group per respondent where measures are to be combined. */
  Sampled sampledForCombining(ResultsSubject subject, ResultsRequest request, Viewer viewer) {
    return sampled(
        table(subject, request, viewer), DrawnSample.needsRespondents(subject.design()), null);
  }

  /**
   * @param excluded left out instead of those that are; null for those that are
   */
  private Sampled sampled(ResultsTable table, boolean perRespondent, Set<Long> excluded) {
    ResultsSubject subject = table.subject();
    SamplePlaces places = new SamplePlaces(subject.design());
    int campaign = subject.campaign().id();
    Consumer<MomentGroup> place =
        group -> places.of(group).ifPresent(unit -> table.add(group, unit));
    DataVersion data =
        perRespondent
            ? readEach(campaign, excluded, table, place)
            : read(campaign, excluded, table, place);
    DrawnSample drawn = new DrawnSample(subject.design(), places, data);
    SampleDesign design = drawn.sampleDesign();
    SampleErrors errors = table.errors(design);
    return new Sampled(
        table, data, drawn, design, errors, new SampleFigures(table, errors, table.disclosure()));
  }

  private DataVersion read(
      int campaign, Set<Long> excluded, ResultsTable table, Consumer<MomentGroup> groups) {
    return excluded == null
        ? moments.read(campaign, table.shape(), groups)
        : moments.readWithout(campaign, excluded, table.shape(), groups);
  }

  private DataVersion readEach(
      int campaign, Set<Long> excluded, ResultsTable table, Consumer<MomentGroup> groups) {
    return excluded == null
        ? moments.readEach(campaign, table.shape(), groups)
        : moments.readEachWithout(campaign, excluded, table.shape(), groups);
  }

  private ProbabilityResults ofSample(
      ResultsSubject subject, ResultsRequest request, Viewer viewer) {
    return described(subject, sampled(subject, request, viewer), viewer);
  }

  /** What may be shown of a sample's figures, with what must stand beside them. */
  ProbabilityResults described(ResultsSubject subject, Sampled sampled, Viewer viewer) {
    return new ProbabilityResults(
        subject.campaign().code(),
        subject.campaign().stream().code(),
        subject.described(viewer.language().tag()),
        new DesignReport(sampled.table(), viewer.language(), scopeName(viewer))
            .ofSample(sampled.drawn(), sampled.design(), sampled.errors()),
        receipts.give(subject, sampled.table().request().boundaries(), sampled.data()),
        clock.instant(),
        subject.campaign().settings().sampleData(),
        sampled.figures().shown(),
        header(sampled.table(), viewer));
  }

  private VoluntaryResults ofVolunteers(ResultsTable table, Set<Long> excluded, Viewer viewer) {
    ResultsSubject subject = table.subject();
    SamplingUnit nowhere = SamplingUnit.ofStratum(Stratum.ONLY);
    DataVersion data =
        read(subject.campaign().id(), excluded, table, group -> table.add(group, nowhere));
    return new VoluntaryResults(
        subject.campaign().code(),
        subject.campaign().stream().code(),
        subject.described(viewer.language().tag()),
        new DesignReport(table, viewer.language(), scopeName(viewer))
            .ofVolunteers(data, releases.rule()),
        receipts.give(subject, table.request().boundaries(), data),
        clock.instant(),
        data.releasedThrough(),
        subject.campaign().settings().sampleData(),
        new VolunteerFigures(table).shown(),
        header(table, viewer));
  }

  private static boolean needsRespondents(ResultsTable table) {
    return table.selected().stream().anyMatch(Measure::isMeanOfItems)
        && DrawnSample.needsRespondents(table.subject().design());
  }

  private ResultsTable table(ResultsSubject subject, ResultsRequest request, Viewer viewer) {
    refuseTooEarly(subject, viewer);
    Measures measures = subject.measures();
    List<ByVariable> by =
        request.by().stream()
            .map(
                code ->
                    variables.variable(
                        code, subject.survey(), request.boundaries(), viewer.language()))
            .toList();
    OptionalInt unit = viewer.unitId();
    Set<Integer> scope = unit.isEmpty() ? null : variables.scope(unit.getAsInt());
    Breakdown breakdown = new Breakdown(by, scope);
    return new ResultsTable(
        subject,
        measures,
        measures.select(request.measure()).orElseThrow(() -> Problem.notFound(request.measure())),
        request,
        breakdown,
        new Cells(),
        subject.calibrated() == null ? null : new CalibrationSums(subject.calibrated()),
        new TableParts(breakdown, measures.all()),
        variables.kinship(subject.campaign().settings().boundaries(), viewer.language()),
        new Labels(subject.survey(), subject.definition(), request.by(), viewer.language()),
        config.minimumCell());
  }

  private void refuseTooEarly(ResultsSubject subject, Viewer viewer) {
    CampaignStatus status = subject.campaign().status();
    boolean closed = status == CampaignStatus.CLOSED || status == CampaignStatus.ARCHIVED;
    if (config.unitViewersWait() && viewer.unitId().isPresent() && !closed) {
      throw new Problem(409, "results_after_closing", subject.campaign().code());
    }
  }

  private String scopeName(Viewer viewer) {
    return viewer.unitId().isEmpty() ? null : variables.name(viewer.unitId().getAsInt());
  }

  private ResultsHeader header(ResultsTable table, Viewer viewer) {
    var settings = table.subject().campaign().settings();
    int id = table.subject().campaign().id();
    return new ResultsHeader(
        settings.name(viewer.language().tag()),
        settings.period().from(),
        settings.period().lastDay(),
        table.breakdown().variables().stream()
            .map(variable -> new ResultsHeader.Variable(variable.code(), variable.label()))
            .toList(),
        table.selected().stream().map(Measure::code).toList(),
        settings.sampleData(),
        viewer.language().tag(),
        origins.of(List.of(id)).get(id));
  }
}
