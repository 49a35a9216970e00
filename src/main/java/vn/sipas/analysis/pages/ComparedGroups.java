package vn.sipas.analysis.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.sipas.analysis.AnalysedEstimate;
import vn.sipas.analysis.Analysis;
import vn.sipas.platform.Fault;

/** Groups that were typed but are not in the file: more likely misspelt than meant. */
final class ComparedGroups {

  private static final int NAMED = 20;

  private ComparedGroups() {}

  static List<Fault> missing(Comparing asked, Analysis analysis) {
    List<Fault> faults = new ArrayList<>();
    if (asked.isOfOnePair()) {
      List<String> groups = groups(asked.differencesBy(), analysis);
      check(asked.a(), "differencesA", asked.differencesBy(), groups, faults);
      check(asked.b(), "differencesB", asked.differencesBy(), groups, faults);
    }
    return faults;
  }

  private static void check(
      String group, String field, String column, List<String> groups, List<Fault> faults) {
    if (!groups.contains(group)) {
      String some = String.join(", ", groups.stream().limit(NAMED).toList());
      faults.add(new Fault(field, "no_group", "analysis.typed.no_group", column, group, some));
    }
  }

  private static List<String> groups(String column, Analysis analysis) {
    return analysis.estimates().stream()
        .map(AnalysedEstimate::domain)
        .filter(domain -> domain.size() == 1)
        .map((Map<String, String> domain) -> domain.get(column))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
