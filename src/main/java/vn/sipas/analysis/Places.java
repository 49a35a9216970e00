package vn.sipas.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.estimation.weighting.CellTotal;
import vn.sipas.estimation.weighting.MarginCell;

/**
 * The margin cells in each sampling unit, counted over all rows: what a calibration needs. A place
 * has a number like a unit has one where weights stay as they are.
 */
final class Places {

  private record Place(int unit, MarginCell cell) {}

  private static final class Total {
    long respondents;
    double weight;
    double squaredWeight;
  }

  private final Map<Place, Integer> numbers = new HashMap<>();
  private final List<Place> places = new ArrayList<>();
  private final List<Total> totals = new ArrayList<>();

  /** Counts a row and gives the number of its place. */
  int place(int unit, MarginCell cell, double weight) {
    Place place = new Place(unit, cell);
    Integer known = numbers.get(place);
    if (known == null) {
      known = places.size();
      numbers.put(place, known);
      places.add(place);
      totals.add(new Total());
    }
    Total total = totals.get(known);
    total.respondents++;
    total.weight += weight;
    total.squaredWeight += weight * weight;
    return known;
  }

  int unit(int place) {
    return places.get(place).unit;
  }

  MarginCell cell(int place) {
    return places.get(place).cell;
  }

  List<CellTotal> sample(DrawnUnits units) {
    List<CellTotal> sample = new ArrayList<>(places.size());
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      Total total = totals.get(i);
      sample.add(
          new CellTotal(
              units.unit(place.unit),
              place.cell,
              total.respondents,
              total.weight,
              total.squaredWeight));
    }
    return sample;
  }
}
