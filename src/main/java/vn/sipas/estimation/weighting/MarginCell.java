package vn.sipas.estimation.weighting;

import java.util.Arrays;
import java.util.List;
import vn.sipas.estimation.Check;

/**
 * One combination of categories, one for each margin in the margins' order: (Nữ, 30-44, Huyện An
 * Bình). Respondents of one cell share their calibration factor.
 *
 * @param categories never null; a respondent whose category is unknown cannot be calibrated; empty
 *     only in {@link #NONE}
 */
public record MarginCell(List<String> categories) implements Comparable<MarginCell> {

  /** The cell of those who were not calibrated; see {@link Calibration#ofFactors}. */
  public static final MarginCell NONE = new MarginCell(List.of());

  /**
   * @throws IllegalArgumentException if a category is missing
   */
  public MarginCell {
    Check.that(
        categories.stream().noneMatch(c -> c == null),
        "every margin needs the respondent's category: %s",
        categories);
    categories = List.copyOf(categories);
  }

  /** The cell of these categories. */
  public static MarginCell of(String... categories) {
    return new MarginCell(Arrays.asList(categories));
  }

  /** By the first category, then the second: the order of all sums over cells. */
  @Override
  public int compareTo(MarginCell other) {
    int shared = Math.min(categories.size(), other.categories.size());
    for (int k = 0; k < shared; k++) {
      int order = categories.get(k).compareTo(other.categories.get(k));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(categories.size(), other.categories.size());
  }
}
