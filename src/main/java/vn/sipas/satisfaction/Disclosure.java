package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.satisfaction.Measure.Kind;

/**
 * Which figures may not be shown, decided on the whole table of all measures whatever part of it
 * was asked for. Every output passes here.
 *
 * <p>A cell with fewer respondents than the minimum is hidden; one without any has nothing to hide.
 * Counts add up over domains and over measures (items to components to parts to the overall index),
 * so a single hidden cell of such a sum could be had by subtraction: then the next smallest one is
 * hidden too, until every sum lacks none of its terms or at least two. In a table of two variables
 * each row and each column is such a sum, its margin being known from elsewhere.
 *
 * <p>It protects within one table. Source: {@code docs/methods.md} §5.
 */
final class Disclosure {

  /** One figure of the table. */
  record Key(Measure measure, Domain domain) {}

  /** Terms that add up to a total; the total is null when it is no cell of this table. */
  private record Sum(Key total, List<Key> terms) {}

  private final int minimum;
  private final Map<Key, Long> respondents;
  private final Map<Key, String> hidden = new HashMap<>();

  /**
   * @param respondents respondents with a valid answer, for every measure and domain, everybody
   *     included
   */
  Disclosure(int minimum, Map<Key, Long> respondents) {
    this.minimum = minimum;
    this.respondents = respondents;
    respondents.forEach(
        (key, n) -> {
          if (n > 0 && n < minimum) {
            hidden.put(key, FigureFlags.confidential(minimum));
          }
        });
    if (!hidden.isEmpty()) {
      protect(sums());
    }
  }

  /** Why this figure is hidden; empty when it may be shown. */
  Optional<String> reason(Measure measure, Domain domain) {
    return Optional.ofNullable(hidden.get(new Key(measure, domain)));
  }

  private void protect(List<Sum> sums) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Sum sum : sums) {
        changed |= protect(sum);
      }
    }
  }

  private boolean protect(Sum sum) {
    long missing = sum.terms.stream().filter(hidden::containsKey).count();
    if (sum.total != null && hidden.containsKey(sum.total)) {
      missing++;
    }
    if (missing != 1) {
      return false;
    }
    Optional<Key> next =
        sum.terms.stream()
            .filter(key -> !hidden.containsKey(key) && respondents.get(key) > 0)
            .min(Comparator.comparing(respondents::get))
            .or(() -> Optional.ofNullable(sum.total).filter(key -> !hidden.containsKey(key)));
    next.ifPresent(key -> hidden.put(key, DomainFigures.HIDDEN_FOR_OTHERS));
    return next.isPresent();
  }

  private List<Sum> sums() {
    Map<Measure, List<Domain>> byMeasure = new LinkedHashMap<>();
    Map<Domain, List<Measure>> byDomain = new LinkedHashMap<>();
    respondents.keySet().stream()
        .sorted(Comparator.comparing(Key::domain))
        .forEach(
            key -> {
              byMeasure.computeIfAbsent(key.measure, m -> new ArrayList<>()).add(key.domain);
              byDomain.computeIfAbsent(key.domain, d -> new ArrayList<>()).add(key.measure);
            });
    List<Sum> sums = new ArrayList<>();
    byMeasure.forEach((measure, domains) -> overDomains(measure, domains, sums));
    byDomain.forEach((domain, measures) -> overMeasures(domain, measures, sums));
    return sums;
  }

  private void overDomains(Measure measure, List<Domain> domains, List<Sum> sums) {
    List<Domain> cells = domains.stream().filter(domain -> !domain.isEverybody()).toList();
    int variables = cells.stream().mapToInt(cell -> cell.values().size()).max().orElse(0);
    if (variables == 1) {
      sums.add(new Sum(new Key(measure, Domain.EVERYBODY), keys(measure, cells)));
    }
    for (int i = 0; variables > 1 && i < variables; i++) {
      int variable = i;
      Map<DomainValue, List<Domain>> lines = new LinkedHashMap<>();
      cells.forEach(
          cell ->
              lines
                  .computeIfAbsent(cell.values().get(variable), value -> new ArrayList<>())
                  .add(cell));
      lines.values().forEach(line -> sums.add(new Sum(null, keys(measure, line))));
    }
  }

  private static List<Key> keys(Measure measure, Collection<Domain> domains) {
    return domains.stream().map(domain -> new Key(measure, domain)).toList();
  }

  private static void overMeasures(Domain domain, List<Measure> measures, List<Sum> sums) {
    for (Measure whole : measures) {
      for (Kind kind : Kind.values()) {
        List<Key> terms =
            measures.stream()
                .filter(part -> part.kind() == kind && kind.compareTo(whole.kind()) > 0)
                .filter(part -> whole.items().containsAll(part.items()))
                .map(part -> new Key(part, domain))
                .toList();
        if (!terms.isEmpty()) {
          sums.add(new Sum(new Key(whole, domain), terms));
        }
      }
    }
  }
}
