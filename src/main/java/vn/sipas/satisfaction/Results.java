package vn.sipas.satisfaction;

import java.time.Instant;
import java.util.List;

/**
 * The figures of one table: of a sample or of volunteers, never of both.
 *
 * <p>Both kinds have the same frame; their estimates are different types, so that volunteers cannot
 * have an interval, a standard error or a verdict by mistake.
 */
public sealed interface Results extends Receipted permits ProbabilityResults, VoluntaryResults {

  /** Code of the campaign. */
  String campaign();

  /** {@code probability} or {@code voluntary}. */
  String stream();

  ResultsDefinition definition();

  ResultsDesign design();

  /** When they were computed. */
  Instant asOf();

  /** Everybody first, then the domains in the order of the table; in each the measures. */
  List<? extends DomainFigures> estimates();

  /** Title, dates and variables, for pages and files. */
  ResultsHeader header();
}
