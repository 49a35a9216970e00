package vn.sipas.report;

import java.util.List;
import java.util.function.Function;
import vn.sipas.report.ReportTable.Kind;
import vn.sipas.satisfaction.DomainFigures;
import vn.sipas.satisfaction.VoluntaryEstimate;
import vn.sipas.satisfaction.VoluntaryEstimate.BreakEven;

/** What a file tells of volunteers beyond counts: share, capture rate and bounds. */
record VolunteerFields(Fields<DomainFigures> fields) {

  void add(List<VoluntaryEstimate> estimates) {
    share("share", VoluntaryEstimate::share);
    fields.add("bound", Kind.VERDICT, ResultsReport::bound);
    share("captureRate", VoluntaryEstimate::captureRate);
    share("lowerBound", e -> e.bounds() == null ? null : e.bounds().lower());
    share("upperBound", e -> e.bounds() == null ? null : e.bounds().upper());
    int targets = estimates.stream().mapToInt(e -> e.breakEvenSilentShare().size()).max().orElse(0);
    for (int i = 0; i < targets; i++) {
      String number = targets == 1 ? "" : String.valueOf(i + 1);
      breakEven(i, "target", number, BreakEven::target);
      breakEven(i, "breakEvenSilentShare", number, BreakEven::silentShare);
    }
  }

  private void share(String name, Function<VoluntaryEstimate, Object> cell) {
    fields.add(name, Kind.SHARE, figures -> cell.apply((VoluntaryEstimate) figures));
  }

  private void breakEven(int index, String name, String number, Function<BreakEven, Object> cell) {
    fields.add(
        name,
        number,
        Kind.SHARE,
        figures -> {
          var all = ((VoluntaryEstimate) figures).breakEvenSilentShare();
          return index < all.size() ? cell.apply(all.get(index)) : null;
        });
  }
}
