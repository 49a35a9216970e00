package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The statements that {@link MomentRepository} sends.
 *
 * <p>Grouping by weight too leaves only integers to the database: every weighted sum is a weight
 * times a count. In an area or stratified sample there are as many weights as places.
 */
final class MomentSql {

  private final MomentQuery query;
  private final MarkSql marks;

  MomentSql(MomentQuery query) {
    this.query = query;
    this.marks = new MarkSql(query.scoring());
  }

  /**
   * One row per stratum, sampling unit, weight and values of the domain columns: keys, responses,
   * then the sums of {@link TallyReader}.
   */
  String grouped() {
    List<String> select = new ArrayList<>(keys());
    select.add("COUNT(*)");
    query.items().forEach(item -> select.addAll(itemSums(item.items().get(0))));
    query.composites().forEach(composite -> select.addAll(compositeSums(composite)));
    String keys = keyNumbers();
    return statement(select) + " GROUP BY " + keys + " ORDER BY " + keys;
  }

  /** One row per response: keys, its number and its answers. */
  String perRespondent() {
    List<String> select = new ArrayList<>(keys());
    select.add("seq");
    select.add("answers");
    return statement(select) + " ORDER BY seq";
  }

  private String statement(List<String> select) {
    return "SELECT " + String.join(", ", select) + " FROM response WHERE campaign_id = ?";
  }

  private List<String> keys() {
    List<String> keys = new ArrayList<>();
    keys.add(query.weighted() ? "stratum_id" : "NULL");
    keys.add(query.weighted() ? "sampling_unit_id" : "NULL");
    keys.add(query.weighted() ? "weight" : "1e0");
    keys.addAll(query.columns());
    return keys;
  }

  private String keyNumbers() {
    return IntStream.rangeClosed(1, 3 + query.columns().size())
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(", "));
  }

  private List<String> itemSums(int position) {
    List<String> sums = new ArrayList<>();
    sums.add(count(marks.isValid(position)));
    sums.add(count(marks.isSatisfied(position)));
    if (!query.scoring().byShare()) {
      sums.add(sum(marks.steps(position)));
      sums.add(sum("POW(" + marks.steps(position) + ",2)"));
    }
    return sums;
  }

  private List<String> compositeSums(Measure composite) {
    List<String> sums = new ArrayList<>();
    sums.add(
        count(composite.items().stream().map(marks::isValid).collect(Collectors.joining(" OR "))));
    if (query.squared().contains(composite)) {
      String y = marks.steps(composite.items());
      String v = marks.validAnswers(composite.items());
      sums.add(sum("POW(" + y + ",2)"));
      sums.add(sum(y + "*" + v));
      sums.add(sum("POW(" + v + ",2)"));
    }
    return sums;
  }

  private static String count(String condition) {
    return "COUNT(IF(" + condition + ",1,NULL))";
  }

  /** A sum of doubles, exact for integers; sums of integers are decimals and slow. */
  private static String sum(String expression) {
    return "SUM(0e0+" + expression + ")";
  }
}
