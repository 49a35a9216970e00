package vn.sipas.paper;

import java.util.List;

/**
 * The page on which sheets are keyed in.
 *
 * @param campaignId in the numbers of its sheets
 * @param coded whether sheets may come with one-time codes
 * @param texts what the page's program says, as JSON
 * @param notice what was just done, or null
 */
record EntryView(
    PaperViews.Head head,
    int batch,
    int campaignId,
    int firstSerial,
    int lastSerial,
    String example,
    String texts,
    boolean coded,
    List<Field> fields,
    String notice) {

  /**
   * A place to type into.
   *
   * @param number of its question
   * @param keys what may be typed, for the eyes
   * @param screen the same for the page's program, as JSON
   */
  record Field(
      String code,
      int number,
      String label,
      boolean text,
      boolean comment,
      int maxLength,
      List<Choice> keys,
      String screen) {}

  record Choice(String key, String label) {}
}
