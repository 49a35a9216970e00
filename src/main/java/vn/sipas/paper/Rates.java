package vn.sipas.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often two entries differed, by question, and how often who was wrong. */
record Rates(List<ByField> fields, List<ByClerk> clerks) {

  /**
   * @param differing sheets of those compared on which the two did not agree
   */
  record ByField(String field, int compared, int differing) {

    public double share() {
      return (double) differing / compared;
    }
  }

  /**
   * @param compared answers of this person that were compared
   * @param wrong of them, as decided; undecided ones are not among them
   */
  record ByClerk(String by, int compared, int differing, int wrong, int decided) {

    public double share() {
      return compared == 0 ? 0 : (double) wrong / compared;
    }
  }

  static Rates of(
      KeyedForm form,
      List<DifferenceRepository.Compared> compared,
      List<DifferenceRepository.Row> differences,
      Map<String, Integer> decisions) {
    return new Rates(fields(form, compared, differences), clerks(compared, differences, decisions));
  }

  private static List<ByField> fields(
      KeyedForm form,
      List<DifferenceRepository.Compared> compared,
      List<DifferenceRepository.Row> differences) {
    List<String> codes = new ArrayList<>(List.of(Comparison.DAY));
    form.coded().forEach(field -> codes.add(field.code()));
    List<ByField> fields = new ArrayList<>();
    for (String code : codes) {
      // A compared sheet has two people.
      int sheets =
          compared.stream()
                  .filter(one -> one.field().equals(code))
                  .mapToInt(DifferenceRepository.Compared::sheets)
                  .sum()
              / 2;
      if (sheets > 0) {
        long differing = differences.stream().filter(row -> row.field().equals(code)).count();
        fields.add(new ByField(code, sheets, (int) differing));
      }
    }
    return fields;
  }

  private static List<ByClerk> clerks(
      List<DifferenceRepository.Compared> compared,
      List<DifferenceRepository.Row> differences,
      Map<String, Integer> decisions) {
    Map<String, Integer> answers = new TreeMap<>();
    compared.forEach(one -> answers.merge(one.by(), one.sheets(), Integer::sum));
    decisions.keySet().forEach(by -> answers.putIfAbsent(by, 0));
    List<ByClerk> clerks = new ArrayList<>();
    answers.forEach(
        (by, count) ->
            clerks.add(
                new ByClerk(
                    by,
                    count,
                    (int)
                        differences.stream()
                            .filter(row -> by.equals(row.firstBy()) || by.equals(row.secondBy()))
                            .count(),
                    (int) differences.stream().filter(row -> isWrong(row, by)).count(),
                    decisions.getOrDefault(by, 0))));
    return clerks;
  }

  private static boolean isWrong(DifferenceRepository.Row row, String by) {
    return row.firstWrong() && by.equals(row.firstBy())
        || row.secondWrong() && by.equals(row.secondBy());
  }

  /**
   * Counts what pairs of entries have in common to compare.
   *
   * @param pairs the two of a sheet one after the other
   */
  static List<DifferenceRepository.Compared> compared(KeyedForm form, List<Entry> pairs) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      Entry first = pairs.get(i);
      Entry second = pairs.get(i + 1);
      for (String field : Comparison.compared(form, first.typed(), second.typed())) {
        Map<String, Integer> byClerk = counts.computeIfAbsent(field, code -> new TreeMap<>());
        byClerk.merge(first.by(), 1, Integer::sum);
        byClerk.merge(second.by(), 1, Integer::sum);
      }
    }
    List<DifferenceRepository.Compared> compared = new ArrayList<>();
    counts.forEach(
        (field, byClerk) ->
            byClerk.forEach(
                (by, sheets) ->
                    compared.add(new DifferenceRepository.Compared(field, by, sheets))));
    return compared;
  }
}
