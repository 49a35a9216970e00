package vn.sipas.quality;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A flag as people and programs see it.
 *
 * @param evidence the rule's sentence with its numbers
 * @param pValue null where the rule is no test
 * @param chance the same in words; null as above
 * @param state {@code open}, {@code kept} or {@code excluded}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FlagView(
    int id,
    String desk,
    String deskName,
    String rule,
    String ruleName,
    LocalDate from,
    LocalDate to,
    String evidence,
    Double pValue,
    @JsonIgnore String chance,
    int responses,
    Instant foundAt,
    String state,
    DecisionView decision) {

  /** What was decided last; null while the flag is open. */
  public record DecisionView(boolean exclude, String reason, Instant at, String by) {

    static DecisionView of(Flag.Decision decision) {
      return decision == null
          ? null
          : new DecisionView(decision.excluded(), decision.reason(), decision.at(), decision.by());
    }

    @JsonIgnore
    public String key() {
      return "quality.state." + (exclude ? "excluded" : "kept");
    }
  }

  /** A flag with all that helps to decide. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Detail(
      FlagView flag, List<Effect> effects, List<DayPart> parts, List<DecisionView> decisions) {}

  /**
   * An index with the flag's responses and without them; shares null where hidden.
   *
   * @param place {@code all} or the desk's code
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Effect(
      String place,
      String placeName,
      Long respondentsWith,
      Double with,
      Long respondentsWithout,
      Double without) {}

  /**
   * The desk's answers in a part of the day, over the days of the flag.
   *
   * @param from hour and minute; null for the beginning of the day
   * @param to null for its end
   * @param concerned how many of them the flag concerns
   * @param width of the bar in percent of the largest
   */
  public record DayPart(String from, String to, int answers, int concerned, @JsonIgnore int width) {

    @JsonIgnore
    public String concernedWidth() {
      return (answers == 0 ? 0 : width * concerned / answers) + "%";
    }

    @JsonIgnore
    public String answersWidth() {
      return width + "%";
    }
  }

  @JsonIgnore
  public boolean isOpen() {
    return decision == null;
  }

  @JsonIgnore
  public boolean isExcluded() {
    return state.equals("excluded");
  }

  @JsonIgnore
  public String stateKey() {
    return "quality.state." + state;
  }

  @JsonIgnore
  public String stateStyle() {
    return isOpen() ? "open" : isExcluded() ? "bad" : "good";
  }
}
