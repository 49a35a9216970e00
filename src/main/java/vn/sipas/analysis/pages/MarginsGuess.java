package vn.sipas.analysis.pages;

import java.util.List;
import java.util.Set;

/** The groups that a person may know the totals of, as lines to be completed. */
final class MarginsGuess {

  private static final int MOST_VALUES = 10;
  private static final int MOST_LINES = 40;

  private MarginsGuess() {}

  static String of(FirstRows rows, List<ColumnRole> roles) {
    StringBuilder lines = new StringBuilder();
    int count = 0;
    for (int i = 0; i < roles.size(); i++) {
      Set<String> values = rows.values(i);
      boolean few = values.size() > 1 && values.size() <= MOST_VALUES;
      if (roles.get(i) == ColumnRole.BY && few && count + values.size() <= MOST_LINES) {
        for (String value : values) {
          lines.append(rows.names().get(i)).append("; ").append(value).append("; \n");
        }
        count += values.size();
      }
    }
    return lines.toString();
  }
}
