package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.estimation.Counts;
import vn.sipas.estimation.MomentRow;
import vn.sipas.estimation.weighting.CellMoments;

/** The moments of one domain, by measure. */
final class Cell {

  private final Map<Measure, List<MomentRow>> rows = new HashMap<>();
  private final Map<Measure, List<CellMoments>> calibrated = new HashMap<>();

  /** Groups come in the order of their units: what follows its own unit is added to it. */
  void add(Measure measure, MomentRow row) {
    List<MomentRow> own = rows.computeIfAbsent(measure, key -> new ArrayList<>());
    int last = own.size() - 1;
    if (last >= 0 && own.get(last).unit().equals(row.unit())) {
      own.set(last, own.get(last).plus(row));
    } else {
      own.add(row);
    }
  }

  /** The same respondents under the weights before calibration. */
  void add(Measure measure, CellMoments row) {
    List<CellMoments> own = calibrated.computeIfAbsent(measure, key -> new ArrayList<>());
    int last = own.size() - 1;
    if (last >= 0 && isOneCell(own.get(last), row)) {
      own.set(last, own.get(last).plus(row));
    } else {
      own.add(row);
    }
  }

  private static boolean isOneCell(CellMoments one, CellMoments other) {
    return one.cell().equals(other.cell()) && one.row().unit().equals(other.row().unit());
  }

  /** Under the weights before calibration; empty where nothing was calibrated. */
  List<CellMoments> calibrated(Measure measure) {
    return calibrated.getOrDefault(measure, List.of());
  }

  /** Under the weights in force. */
  List<MomentRow> rows(Measure measure) {
    return rows.getOrDefault(measure, List.of());
  }

  Counts counts(Measure measure) {
    return rows(measure).stream().map(MomentRow::counts).reduce(Counts.NONE, Counts::plus);
  }
}
