package vn.sipas.backcheck;

import java.util.ArrayList;
import java.util.List;
import vn.sipas.survey.PackedAnswers;
import vn.sipas.survey.Slot;
import vn.sipas.survey.SurveyVersion;

/**
 * An interview as indicators look at it.
 *
 * @param seconds from its start to its end; null when not known, as of paper
 * @param levels of the rated statements in their order; −1 where there is none
 */
record Answered(String place, Integer seconds, int[] levels) {

  /** Fewer rated statements are alike by chance. */
  private static final int FEWEST = 3;

  static Answered of(String place, Integer seconds, String answers, SurveyVersion survey) {
    List<Integer> levels = new ArrayList<>();
    for (Slot slot : survey.slots()) {
      if (slot.kind() == Slot.Kind.STATEMENT) {
        char mark = slot.position() < answers.length() ? answers.charAt(slot.position()) : '-';
        levels.add(PackedAnswers.isValid(mark) ? PackedAnswers.level(mark) : -1);
      }
    }
    return new Answered(place, seconds, levels.stream().mapToInt(Integer::intValue).toArray());
  }

  int rated() {
    int rated = 0;
    for (int level : levels) {
      rated += level >= 0 ? 1 : 0;
    }
    return rated;
  }

  /** All rated statements at one level. */
  boolean isUniform() {
    int first = -1;
    for (int level : levels) {
      if (level >= 0 && first >= 0 && level != first) {
        return false;
      }
      first = level >= 0 ? level : first;
    }
    return rated() >= FEWEST;
  }

  /** Seconds for each rated statement; null when not known. */
  Double pace() {
    return seconds == null || rated() == 0 ? null : Double.valueOf((double) seconds / rated());
  }

  /** Share of the statements rated in both that have the same level; 0 where too few are. */
  double likeness(Answered other) {
    int both = 0;
    int same = 0;
    for (int i = 0; i < Math.min(levels.length, other.levels.length); i++) {
      if (levels[i] >= 0 && other.levels[i] >= 0) {
        both++;
        same += levels[i] == other.levels[i] ? 1 : 0;
      }
    }
    return both < FEWEST ? 0 : (double) same / both;
  }
}
