package vn.sipas.field;

import java.time.LocalDate;
import vn.sipas.draw.DrawnCase;

/** Cases of an invented sample. */
final class Cases {

  private Cases() {}

  static CaseState of(int number, String commune, String unit, Disposition disposition) {
    return of(number, commune, unit, 20, disposition, null);
  }

  static CaseState of(
      int number,
      String commune,
      String unit,
      double weight,
      Disposition disposition,
      LocalDate due) {
    DrawnCase drawn =
        new DrawnCase(
            number,
            "H-" + number,
            "S1",
            unit,
            commune,
            null,
            null,
            null,
            number,
            false,
            1 / weight);
    FieldCase of = new FieldCase(drawn, null, Mode.PAPER, "DTV-1", disposition);
    return new CaseState(of, due, true, 0, null, null, false);
  }

  static DrawnCase drawn(int number, String unit, int turn, boolean reserve) {
    return new DrawnCase(
        number, "H-" + number, "S1", unit, "99001", null, null, null, turn, reserve, 0.05);
  }
}
