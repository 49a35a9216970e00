package vn.sipas.past;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.survey.Missing;
import vn.sipas.survey.PackedAnswers;
import vn.sipas.survey.Slot;
import vn.sipas.survey.SurveyVersion;

/**
 * What a file holds, to be compared with what people know of it.
 *
 * @param communes sampling units that were recognised as administrative units
 * @param weights their sum
 * @param firstDay null without rows, like the last one
 * @param answers to the rated statements: {@code valid}, and those that are none by kind
 * @param channels respondents by channel
 */
record PastSummary(
    int respondents,
    int strata,
    int samplingUnits,
    long communes,
    double weights,
    LocalDate firstDay,
    LocalDate lastDay,
    Map<String, Long> answers,
    Map<String, Integer> channels) {

  static final String VALID = "valid";

  /** Counts while rows pass. */
  static final class Counting {

    private final SurveyVersion survey;
    private final Map<Character, Long> marks = new TreeMap<>();
    private final Map<String, Integer> channels = new TreeMap<>();
    private int respondents;
    private double weights;
    private LocalDate first;
    private LocalDate last;

    Counting(SurveyVersion survey) {
      this.survey = survey;
    }

    void add(Respondent one) {
      respondents++;
      weights += one.weight();
      first = first == null || one.day().isBefore(first) ? one.day() : first;
      last = last == null || one.day().isAfter(last) ? one.day() : last;
      channels.merge(one.channel().wire(), 1, Integer::sum);
      for (Slot slot : survey.slots()) {
        if (slot.kind() == Slot.Kind.STATEMENT) {
          char mark = one.answers().charAt(slot.position());
          marks.merge(PackedAnswers.isValid(mark) ? '0' : mark, 1L, Long::sum);
        }
      }
    }

    PastSummary summary(CampaignDesign design) {
      Map<String, Long> answers = new TreeMap<>();
      answers.put(VALID, marks.getOrDefault('0', 0L));
      for (Missing kind : Missing.values()) {
        answers.put(MissingCodes.word(kind), marks.getOrDefault(kind.mark(), 0L));
      }
      return new PastSummary(
          respondents,
          design.strata().size(),
          design.samplingUnits().size(),
          design.samplingUnits().stream().filter(unit -> unit.unitId() != null).count(),
          weights,
          first,
          last,
          answers,
          channels);
    }
  }
}
