package vn.sipas.satisfaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.estimation.QuadraticSums;

/** Reads the sums of a row, or makes them from one respondent's answers. */
final class TallyReader {

  private final MomentQuery query;

  TallyReader(MomentQuery query) {
    this.query = query;
  }

  /** Sums of a grouped row, from its first sum on, in the order {@link MomentSql} asks for them. */
  Map<Measure, Tally> grouped(ResultSet row, int first) throws SQLException {
    Map<Measure, Tally> tallies = new LinkedHashMap<>();
    Map<Integer, Tally> byPosition = new HashMap<>();
    int column = first;
    for (Measure item : query.items()) {
      long answers = row.getLong(column++);
      long satisfied = row.getLong(column++);
      boolean share = query.scoring().byShare();
      long steps = share ? satisfied : (long) row.getDouble(column++);
      double squares = share ? satisfied : row.getDouble(column++);
      put(item, Tally.ofItem(answers, satisfied, steps, squares), tallies, byPosition);
    }
    for (Measure composite : query.composites()) {
      long respondents = row.getLong(column++);
      QuadraticSums squares = QuadraticSums.ZERO;
      if (query.squared().contains(composite)) {
        squares =
            new QuadraticSums(
                row.getDouble(column++), row.getDouble(column++), row.getDouble(column++));
      }
      tallies.put(composite, Tally.ofItems(respondents, items(composite, byPosition), squares));
    }
    return tallies;
  }

  /** The same sums over a single respondent. */
  Map<Measure, Tally> respondent(String answers) {
    Map<Measure, Tally> tallies = new LinkedHashMap<>();
    Map<Integer, Tally> byPosition = new HashMap<>();
    for (Measure item : query.items()) {
      int position = item.items().get(0);
      put(item, answer(answers, position), tallies, byPosition);
    }
    for (Measure composite : query.composites()) {
      tallies.put(composite, Tally.ofRespondent(items(composite, byPosition)));
    }
    return tallies;
  }

  private Tally answer(String answers, int position) {
    char mark = position < answers.length() ? answers.charAt(position) : '-';
    ItemScoring scoring = query.scoring();
    if (!scoring.isValid(mark)) {
      return Tally.NONE;
    }
    long steps = scoring.steps(mark);
    return Tally.ofItem(1, scoring.isSatisfied(mark) ? 1 : 0, steps, steps * steps);
  }

  private static void put(
      Measure item, Tally tally, Map<Measure, Tally> all, Map<Integer, Tally> byPosition) {
    all.put(item, tally);
    byPosition.put(item.items().get(0), tally);
  }

  private static List<Tally> items(Measure composite, Map<Integer, Tally> byPosition) {
    List<Tally> items = new ArrayList<>();
    composite.items().forEach(position -> items.add(byPosition.get(position)));
    return items;
  }
}
