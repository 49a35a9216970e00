package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.estimation.Counts;
import vn.sipas.estimation.MomentRow;

/** The moments of one domain, by measure. */
final class Cell {

  private final Map<Measure, List<MomentRow>> rows = new HashMap<>();

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

  List<MomentRow> rows(Measure measure) {
    return rows.getOrDefault(measure, List.of());
  }

  Counts counts(Measure measure) {
    return rows(measure).stream().map(MomentRow::counts).reduce(Counts.NONE, Counts::plus);
  }
}
