package vn.sipas.paper;

import java.time.Instant;

/**
 * Sheets printed in one go for one place.
 *
 * @param place as the citizen's form names it: {@code desk:<code>}, {@code unit:<code>}, {@code
 *     none}
 * @param twicePercent share of the sheets that two people enter, drawn with {@code seed}
 * @param secret makes ids of responses; null once closed
 * @param counts what people counted by hand
 * @param closing null while open
 */
record Batch(
    int id,
    int campaignId,
    int number,
    int surveyVersionId,
    String place,
    String language,
    int firstSerial,
    int sheets,
    int twicePercent,
    long seed,
    byte[] secret,
    String returnTo,
    Instant orderedAt,
    String orderedBy,
    HandCount counts,
    Closing closing) {

  /**
   * What people counted by hand; each null until it is.
   *
   * @param serialSum the sum of the serials of the sheets that came back
   */
  record HandCount(Integer handedOut, Integer returned, Long serialSum) {}

  record Closing(Instant at, String by, String reason) {}

  int lastSerial() {
    return firstSerial + sheets - 1;
  }

  boolean closed() {
    return closing != null;
  }

  SheetNumber sheet(int serial) {
    return new SheetNumber(campaignId, serial);
  }
}
