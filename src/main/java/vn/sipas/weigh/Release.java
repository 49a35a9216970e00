package vn.sipas.weigh;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.weigh.SampledCase.Place;

/**
 * Corrects probabilities for what was really issued. Turns are a random order, so the main sample
 * and the reserve that was released are together a simple sample of their place that is larger by
 * the released ones: everybody's weight is multiplied by main ÷ issued.
 */
final class Release {

  /**
   * A place.
   *
   * @param released cases of the reserve that were given to the field
   */
  record Row(String stratum, String samplingUnit, int main, int released) {

    double factor() {
      return main == 0 ? 1 : (double) main / (main + released);
    }

    private Row plus(SampledCase one) {
      return new Row(
          stratum, samplingUnit, main + (one.main() ? 1 : 0), released + (one.main() ? 0 : 1));
    }
  }

  private final Map<Place, Row> rows = new LinkedHashMap<>();

  /**
   * @param issued the main sample, and what was released of the reserve
   */
  Release(List<SampledCase> issued) {
    for (SampledCase one : issued) {
      Row row = rows.getOrDefault(one.place(), new Row(one.stratum(), one.samplingUnit(), 0, 0));
      rows.put(one.place(), row.plus(one));
    }
  }

  /** 1 for a place of which nothing was drawn. */
  double factor(Place place) {
    Row row = rows.get(place);
    return row == null ? 1 : row.factor();
  }

  List<Row> rows() {
    return rows.values().stream()
        .sorted(
            Comparator.comparing(Row::stratum)
                .thenComparing(Row::samplingUnit, Comparator.nullsFirst(Comparator.naturalOrder())))
        .toList();
  }
}
