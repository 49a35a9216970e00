package vn.sipas.satisfaction.moment;

import java.util.Locale;
import vn.sipas.response.Channel;
import vn.sipas.response.SurveyResponse;

/**
 * A column of the responses by which sums are kept apart: where they were given, how they came in,
 * or one of their answers.
 *
 * @param code {@code unit}, {@code desk}, {@code channel}, {@code frame_class}, {@code
 *     weighed_class}, or {@code s} and the answer's position
 */
public record KeyColumn(String code) {

  public static final KeyColumn UNIT = new KeyColumn("unit");
  public static final KeyColumn DESK = new KeyColumn("desk");
  public static final KeyColumn CHANNEL = new KeyColumn("channel");

  /** How the dossier ended. Sums by it are under the weights that responses came in with. */
  public static final KeyColumn FRAME_CLASS = new KeyColumn("frame_class");

  /**
   * How the dossier ended, of responses whose weight a set of weights has adjusted; empty of those
   * that do not tell, null of responses with the weight that they came in with. Sums by it are
   * under the weights in force.
   */
  public static final KeyColumn WEIGHED_CLASS = new KeyColumn("weighed_class");

  private static final String SLOT = "s";

  /** The answer at a position of the packed answers. */
  public static KeyColumn slot(int position) {
    return new KeyColumn(SLOT + position);
  }

  /** Where the answer stands; −1 when the column is none of the answers. */
  int position() {
    return code.matches("s\\d+") ? Integer.parseInt(code.substring(1)) : -1;
  }

  Field field() {
    return position() >= 0 ? Field.ANSWERS : Field.valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** The value of a key as text; null when the response does not tell. */
  String text(int value) {
    if (value == 0) {
      return null;
    } else if (equals(CHANNEL)) {
      return Channel.values()[value - 1].wire();
    } else if (equals(FRAME_CLASS)) {
      return SurveyResponse.FRAME_CLASSES.get(value - 1);
    } else if (equals(WEIGHED_CLASS)) {
      return value == 1 ? "" : SurveyResponse.FRAME_CLASSES.get(value - 2);
    }
    return position() >= 0 ? String.valueOf((char) value) : Integer.toString(value);
  }
}
