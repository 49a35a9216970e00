package vn.sipas.allowance;

import java.time.LocalDate;
import java.util.List;

/**
 * A list of allowances: its sheets and no names.
 *
 * @param amount đồng for each
 */
record PayList(
    int id, int number, int amount, LocalDate madeOn, String madeBy, List<PaySheet> sheets) {

  public int entitled() {
    return sheets.stream().mapToInt(PaySheet::entitled).sum();
  }

  public int paid() {
    return sheets.stream().filter(PaySheet::isSettled).mapToInt(PaySheet::paid).sum();
  }

  /** Đồng paid out. */
  public long sum() {
    return (long) amount * paid();
  }

  public boolean isSettled() {
    return sheets.stream().allMatch(PaySheet::isSettled);
  }
}
