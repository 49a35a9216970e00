package vn.sipas.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.campaign.Target;
import vn.sipas.campaign.TargetKind;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;
import vn.sipas.satisfaction.ResultsService.Sampled;

/**
 * What has changed from one campaign of a sample to another: on one definition, the items both
 * asked, and the boundaries of one day.
 */
@ApplicationScoped
public class ChangesService {

  private final ResultsSubjects subjects;
  private final ResultsService results;
  private final Variables variables;

  ChangesService(ResultsSubjects subjects, ResultsService results, Variables variables) {
    this.subjects = subjects;
    this.results = results;
    this.variables = variables;
  }

  /** The reference of the campaign's gain targets, when they have just one. */
  public Optional<String> usualReference(String campaign) {
    List<String> references =
        subjects.of(campaign).targets().stream()
            .filter(target -> target.kind() == TargetKind.GAIN)
            .map(Target::referenceCampaign)
            .distinct()
            .toList();
    return references.size() == 1 ? Optional.of(references.get(0)) : Optional.empty();
  }

  /**
   * Reads {@code reference, by, measure, boundaries, level, gains}. Without a reference it is that
   * of the campaign's gain targets.
   *
   * @throws Problem 404 without such a campaign; 409 when the two cannot be compared; 422 with the
   *     faults of the parameters
   */
  public ChangesRequest request(String campaign, Map<String, List<String>> parameters) {
    String reference = reference(campaign, parameters.getOrDefault("reference", List.of()));
    Comparison comparison = comparison(campaign, reference);
    refuseLost(comparison, parameters.getOrDefault("measure", List.of()));
    RequestReader reader =
        new RequestReader(parameters, variables(comparison), comparison.campaign().measures());
    List<Double> gains = reader.gains();
    return new ChangesRequest(
        reference, reader.read(comparison.campaign().campaign().settings().boundaries()), gains);
  }

  /** The variables by which both campaigns can be broken down, with their names. */
  public List<ResultsHeader.Variable> variables(String campaign, String reference, Viewer viewer) {
    Set<String> common = variables(comparison(campaign, reference));
    return results.variables(campaign, viewer).stream()
        .filter(variable -> common.contains(variable.code()))
        .toList();
  }

  /**
   * The changes from the reference to the campaign.
   *
   * @throws Problem 404 without such a campaign; 409 when the two cannot be compared, or as for
   *     results
   */
  public Changes changes(String campaign, ChangesRequest request, Viewer viewer) {
    Comparison comparison = comparison(campaign, request.reference());
    ResultsRequest table = request.table();
    Sampled of = results.sampled(comparison.campaign(), table, viewer);
    Sampled from = results.sampled(comparison.reference(), table, viewer);
    ProbabilityResults figures = results.described(comparison.campaign(), of, viewer);
    ProbabilityResults others = results.described(comparison.reference(), from, viewer);
    var tables =
        List.of(
            table(comparison, 0, of, figures, viewer), table(comparison, 1, from, others, viewer));
    var notes = new ChangeNotes(comparison, request, viewer.language().locale());
    return new Changes(
        figures.campaign(),
        others.campaign(),
        figures.stream(),
        figures.definition(),
        figures.design(),
        others.design(),
        table.boundaries(),
        table.level(),
        notes.dependence(),
        notes.breaks(),
        notes.items(),
        notes.notCompared(tables.get(0), tables.get(1)),
        notes.measuresNotCompared(),
        Receipts.together(figures.receipt(), others.receipt()),
        List.of(figures.receipt(), others.receipt()),
        figures.asOf(),
        figures.sampleData() || others.sampleData(),
        new ChangeFigures(comparison, request, tables.get(0), tables.get(1)).all(),
        figures.header(),
        others.header());
  }

  /**
   * The receipt that the changes of this moment have, without computing them.
   *
   * @throws Problem as for {@link #changes}
   */
  public String receipt(String campaign, ChangesRequest request) {
    Comparison comparison = comparison(campaign, request.reference());
    LocalDate boundaries = request.table().boundaries();
    return Receipts.together(
        results.receipt(comparison.campaign(), boundaries),
        results.receipt(comparison.reference(), boundaries));
  }

  /** Under a restricted definition, nothing is told that the campaign's own results hide. */
  private ChangeFigures.Table table(
      Comparison comparison,
      int which,
      Sampled sampled,
      ProbabilityResults restricted,
      Viewer viewer) {
    Optional<OwnResults> own = Optional.empty();
    if (!comparison.isUnrestricted()) {
      ResultsRequest asked = sampled.table().request();
      var all =
          new ResultsRequest(
              asked.by(), "all", asked.boundaries(), asked.level(), false, List.of());
      ResultsSubject subject = comparison.originals().get(which);
      own =
          Optional.of(
              new OwnResults(
                  subject.measures().all(),
                  new ShownFigures(results.sampled(subject, all, viewer).figures().shown())));
    }
    return new ChangeFigures.Table(sampled, new ShownFigures(restricted.estimates()), own);
  }

  private Comparison comparison(String campaign, String reference) {
    return Comparison.of(subjects.of(campaign), subjects.of(reference));
  }

  private Set<String> variables(Comparison comparison) {
    return comparison.common(
        variables.codes(comparison.campaign().survey()),
        variables.codes(comparison.reference().survey()));
  }

  private String reference(String campaign, List<String> given) {
    if (given.isEmpty()) {
      return usualReference(campaign).orElseThrow(() -> fault("no_reference", campaign));
    }
    String reference = given.get(0).strip();
    if (given.size() > 1) {
      throw fault("given_twice");
    } else if (reference.equals(campaign)) {
      throw fault("own_reference");
    } else if (!subjects.exists(reference)) {
      throw fault("unknown_reference", RequestReader.shown(reference));
    }
    return reference;
  }

  private static Problem fault(String code, Object... args) {
    return Problem.invalid(
        List.of(new Fault("reference", code, "satisfaction.fault." + code, args)));
  }

  /** A measure of the campaign that has lost all its items deserves another answer than a typo. */
  private static void refuseLost(Comparison comparison, List<String> measure) {
    if (measure.size() == 1
        && comparison.campaign().measures().select(measure.get(0)).isEmpty()
        && comparison.originals().get(0).measures().select(measure.get(0)).isPresent()) {
      throw new Problem(
          409, "measure_not_common", measure.get(0), comparison.reference().campaign().code());
    }
  }
}
