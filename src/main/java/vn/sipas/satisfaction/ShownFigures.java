package vn.sipas.satisfaction;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may be shown of a table, to be looked up by measure and codes of the domain. */
final class ShownFigures {

  private record Key(String measure, Map<String, String> domain) {}

  private final Map<Key, ProbabilityEstimate> figures = new HashMap<>();
  private final Map<Map<String, String>, ProbabilityEstimate> domains = new LinkedHashMap<>();

  ShownFigures(List<ProbabilityEstimate> shown) {
    shown.forEach(figure -> figures.put(new Key(figure.measure(), figure.domain()), figure));
    shown.forEach(figure -> domains.putIfAbsent(figure.domain(), figure));
  }

  /**
   * One figure of each domain, in the order of the table. Domains without answers that look hidden
   * are among them: whatever lists domains must list these, or it tells which are empty.
   */
  Map<Map<String, String>, ProbabilityEstimate> domains() {
    return Collections.unmodifiableMap(domains);
  }

  /** Empty when the table does not have it. */
  Optional<ProbabilityEstimate> of(String measure, Map<String, String> domain) {
    return Optional.ofNullable(figures.get(new Key(measure, domain)));
  }

  /**
   * Whether nothing may be derived from a figure: it is hidden, or of few respondents who all agree
   * only a bound is given.
   */
  static boolean isWithheld(ProbabilityEstimate figure) {
    return figure.isHidden()
        || figure.flags().contains(DomainFigures.AT_LEAST)
        || figure.flags().contains(DomainFigures.AT_MOST);
  }
}
