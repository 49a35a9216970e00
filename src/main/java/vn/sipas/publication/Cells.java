package vn.sipas.publication;

import java.util.List;
import java.util.Set;
import vn.sipas.figure.ConfidenceInterval;
import vn.sipas.publication.PublishedDocument.Cell;
import vn.sipas.publication.PublishedDocument.CellVerdict;
import vn.sipas.satisfaction.ProbabilityEstimate;

/** Figures as a document holds them. */
final class Cells {

  private static final Set<String> OF_PLACE =
      Set.of("not_stated", "boundary_split", "no_unit_of_level");

  private Cells() {}

  /** What tells of the place and not of the figure. */
  static List<String> ofPlace(List<String> flags) {
    return flags.stream().filter(OF_PLACE::contains).toList();
  }

  static Cell of(ProbabilityEstimate figures) {
    ConfidenceInterval interval = figures.interval();
    return new Cell(
        figures.measure(),
        figures.respondents(),
        figures.answers(),
        figures.estimate(),
        figures.standardError(),
        interval == null ? null : interval.lower(),
        interval == null ? null : interval.upper(),
        interval == null ? null : interval.level(),
        interval == null ? null : interval.method(),
        interval == null ? null : interval.rule(),
        figures.designEffect(),
        figures.effectiveSampleSize(),
        figures.degreesOfFreedom(),
        figures.status(),
        figures.reliability(),
        figures.flags().stream().filter(flag -> !OF_PLACE.contains(flag)).toList(),
        figures.verdicts().stream()
            .map(one -> new CellVerdict(one.target(), one.verdict(), one.respondentsNeeded()))
            .toList());
  }
}
