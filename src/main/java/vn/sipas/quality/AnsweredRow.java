package vn.sipas.quality;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import vn.sipas.quality.rule.Answered;
import vn.sipas.survey.PackedAnswers;
import vn.sipas.survey.Slot;
import vn.sipas.survey.SurveyVersion;

/**
 * A response as stored, as far as rules look at it.
 *
 * @param startedAt null when not known
 */
record AnsweredRow(long seq, int deskId, Instant startedAt, Instant submittedAt, String answers) {

  static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  /** Fewer rated items are alike by chance. */
  private static final int FEWEST_ALIKE = 3;

  Answered read(SurveyVersion survey) {
    int items = 0;
    int sum = 0;
    boolean same = true;
    boolean best = true;
    int first = -1;
    for (Slot slot : survey.slots()) {
      char mark = slot.position() < answers.length() ? answers.charAt(slot.position()) : '-';
      if (slot.kind() == Slot.Kind.STATEMENT && PackedAnswers.isValid(mark)) {
        int level = PackedAnswers.level(mark);
        first = items == 0 ? level : first;
        same &= level == first;
        best &= level == highest(slot);
        sum += level;
        items++;
      }
    }
    boolean enough = items >= FEWEST_ALIKE;
    return new Answered(
        seq,
        submittedAt.atZone(VIETNAM).toLocalDateTime(),
        startedAt == null ? null : (int) Duration.between(startedAt, submittedAt).toSeconds(),
        items,
        items == 0 ? 0 : (double) sum / items,
        enough && same,
        enough && best);
  }

  private static int highest(Slot slot) {
    List<Slot.Value> levels = slot.values().stream().filter(Slot.Value::valid).toList();
    return levels.stream().mapToInt(value -> PackedAnswers.level(value.mark())).max().orElse(-1);
  }
}
