package vn.sipas.draw;

import java.util.List;
import java.util.Map;
import vn.sipas.access.FormErrors;
import vn.sipas.frame.StoredFrame;

/**
 * The page on which a draw is ordered.
 *
 * @param values what was typed, by field
 * @param plan version of the signed plan whose areas are drawn; null when sizes are typed
 * @param lottery whether the seed was committed before the frame was stored
 * @param outline null until it was asked for
 * @param looked tells again the order whose outline is shown; "" without one
 */
record OrderPage(
    DrawPages.Head head,
    StoredFrame frame,
    CommittedSeed seed,
    Integer plan,
    List<Line> areas,
    List<String> panels,
    boolean lottery,
    Map<String, String> values,
    FormErrors errors,
    Outline outline,
    String looked) {

  /**
   * An area to type sizes for.
   *
   * @param communes of it in the frame
   */
  record Line(String code, String name, long dossiers, int communes, String drawn, String issued) {}

  public String at(String field) {
    return values.getOrDefault(field, "");
  }

  /** Of an area, whichever of its two fields it is about. */
  public String errorOf(String area) {
    for (String field : List.of("area-", "issued-", "communes-")) {
      if (errors.at(field + area) != null) {
        return errors.at(field + area);
      }
    }
    return null;
  }
}
