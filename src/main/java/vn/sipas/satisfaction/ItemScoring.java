package vn.sipas.satisfaction;

import java.util.List;
import vn.sipas.survey.ItemValue;
import vn.sipas.survey.PackedAnswers;
import vn.sipas.survey.Question;
import vn.sipas.survey.Scale;
import vn.sipas.survey.Slot;

/**
 * What an answer is worth: an integer number of steps, of which {@link #range} make the value 1.
 *
 * <pre>
 * top-2 share    steps = 1 for a satisfied level, else 0     range = 1
 * mean ÷ 5       steps = level                               range = 5
 * rescaled mean  steps = level - lowest                      range = highest - lowest
 * </pre>
 *
 * <p>Sums over answers stay integers in the database and are divided here, so no order of rows can
 * change a figure. Levels are those of the definition's one scale.
 *
 * @param levels all valid levels, rising
 * @param satisfied the satisfied ones, rising
 * @param byShare whether the value is the share of satisfied answers
 * @param base level worth 0 steps
 * @param range steps worth 1
 */
record ItemScoring(
    List<Integer> levels, List<Integer> satisfied, boolean byShare, int base, int range) {

  /** The scoring of a definition's items; {@code item} is any of them, they share one scale. */
  static ItemScoring of(ItemValue value, Slot item) {
    Scale scale = ((Question.Statement) item.question()).scale();
    List<Integer> levels = scale.levels().stream().map(Scale.Level::level).toList();
    List<Integer> satisfied = scale.satisfied().stream().sorted().toList();
    return switch (value) {
      case TOP2_SHARE -> new ItemScoring(levels, satisfied, true, 0, 1);
      case MEAN_OVER_5 -> new ItemScoring(levels, satisfied, false, 0, 5);
      case MEAN_RESCALED ->
          new ItemScoring(
              levels, satisfied, false, scale.lowest(), scale.highest() - scale.lowest());
    };
  }

  boolean isValid(char mark) {
    return levels.contains(PackedAnswers.level(mark));
  }

  boolean isSatisfied(char mark) {
    return satisfied.contains(PackedAnswers.level(mark));
  }

  /** Steps of a valid answer. */
  int steps(char mark) {
    return byShare ? (isSatisfied(mark) ? 1 : 0) : PackedAnswers.level(mark) - base;
  }
}
