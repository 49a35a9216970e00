package vn.sipas.frame;

/**
 * Rows that a file gave with a commune of the other era.
 *
 * @param given era and code of that commune
 * @param commune code of the one that its people are in on the frame's boundaries
 */
record CarriedRows(String given, String commune, int rows) {

  static CarriedRows one(FrameEntry entry) {
    return new CarriedRows(entry.given(), entry.commune(), 1);
  }

  CarriedRows and(CarriedRows more) {
    return new CarriedRows(given, commune, rows + more.rows);
  }
}
