package vn.sipas.draw;

import java.util.List;

/**
 * What somebody asks to be drawn.
 *
 * @param entropy null or blank when nothing is mixed in
 * @param keepFrom code of an earlier campaign whose communes are kept; null or blank for others
 * @param spareMonths people drawn in so many months are left out; null for nobody
 * @param areas empty: as the signed plan has them
 */
record DrawOrder(
    int frame,
    CommuneSelection communes,
    DossierSelection dossiers,
    int reservePercent,
    String entropy,
    String keepFrom,
    Integer spareMonths,
    List<AreaSize> areas) {

  static final int MOST_MONTHS = 36;

  /**
   * @param unit code on the frame's boundaries
   * @param communes how many are drawn; null for dossiers from the whole area
   */
  record AreaSize(String unit, Integer communes, int issued) {}

  DrawOrder {
    areas = List.copyOf(areas);
  }
}
