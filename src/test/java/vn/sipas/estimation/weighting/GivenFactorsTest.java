package vn.sipas.estimation.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vn.sipas.estimation.SampleDesign;
import vn.sipas.estimation.SamplingUnit;
import vn.sipas.estimation.Stratum;

/**
 * A calibration made before, of one margin: B of a category is Σ d u of those in figures, over Σ d
 * of those who were calibrated. Worked out respondent by respondent beside the classes.
 */
class GivenFactorsTest {

  private static final Map<MarginCell, Double> FACTORS =
      Map.of(MarginCell.of("a"), 1.2, MarginCell.of("b"), 0.7);

  /**
   * @param category null of somebody who came later, with a weight of his own
   * @param here false of somebody who was calibrated and has been left out since
   */
  private record Person(
      String psu, String category, double weight, int value, int answers, boolean here) {

    MarginCell cell() {
      return category == null ? MarginCell.NONE : MarginCell.of(category);
    }

    double factor() {
      return category == null ? 1 : FACTORS.get(cell());
    }
  }

  private static final List<Person> EVERYBODY =
      List.of(
          new Person("p1", "a", 10, 3, 4, true),
          new Person("p1", "a", 12, 1, 5, true),
          new Person("p1", "b", 10, 5, 5, true),
          new Person("p2", "a", 8, 2, 2, true),
          new Person("p2", "b", 8, 0, 3, true),
          new Person("p2", "b", 9, 4, 5, false),
          new Person("p3", "a", 20, 2, 5, true),
          new Person("p3", "b", 11, 3, 3, true),
          new Person("p3", null, 15, 0, 4, true),
          new Person("p4", null, 15, 2, 4, true));

  private static final Predicate<Person> ALL = person -> person.here;
  private static final Predicate<Person> DOMAIN = ALL.and(person -> person.answers > 3);

  private static List<Person> people() {
    return EVERYBODY;
  }

  private static SampleDesign places() {
    var psus = new ArrayList<Stratum.SampledPsu>();
    for (String code : List.of("p1", "p2", "p3", "p4")) {
      long here = people().stream().filter(p -> p.here && p.psu.equals(code)).count();
      psus.add(new Stratum.SampledPsu(code, here, null));
    }
    return SampleDesign.of(List.of(Stratum.ofPsus("s", psus, null)));
  }

  private static SampleDesign respondents() {
    long here = people().stream().filter(ALL).count();
    return SampleDesign.of(List.of(Stratum.ofRespondents("s", here, 40L)));
  }

  private static CalibratedEstimator estimator(SampleDesign design, boolean perRespondent) {
    var totals = new ArrayList<CellTotal>();
    for (var person : people()) {
      var unit = unit(person, design, perRespondent);
      totals.add(CellTotal.ofRespondent(unit, person.cell(), person.weight));
    }
    return new CalibratedEstimator(
        design, Calibration.ofFactors(List.of("outcome"), FACTORS, totals));
  }

  private static SamplingUnit unit(Person person, SampleDesign design, boolean perRespondent) {
    boolean direct = design.strata().iterator().next().respondentIsPsu();
    String respondent = perRespondent || !person.here ? "r" + people().indexOf(person) : null;
    return new SamplingUnit("s", direct ? null : person.psu, respondent);
  }

  private static List<CellMoments> rows(
      Predicate<Person> domain, SampleDesign design, boolean perRespondent) {
    return people().stream()
        .filter(domain)
        .map(
            person ->
                CellMoments.ofRespondent(
                    person.cell(),
                    unit(person, design, perRespondent),
                    person.weight,
                    person.value,
                    person.answers,
                    person.value))
        .toList();
  }

  /** Σ w e of everybody in the order of {@link #EVERYBODY}. */
  private static double[] residuals(Predicate<Person> domain) {
    double y = 0;
    double v = 0;
    for (var person : people()) {
      if (domain.test(person)) {
        y += person.weight * person.factor() * person.value;
        v += person.weight * person.factor() * person.answers;
      }
    }
    double[] u = new double[people().size()];
    Map<String, double[]> sums = Map.of("a", new double[2], "b", new double[2]);
    for (int j = 0; j < u.length; j++) {
      var person = people().get(j);
      u[j] = domain.test(person) ? (person.value - y / v * person.answers) / v : 0;
      if (person.category != null) {
        sums.get(person.category)[0] += person.weight * u[j];
        sums.get(person.category)[1] += person.weight;
      }
    }
    double[] residuals = new double[u.length];
    for (int j = 0; j < u.length; j++) {
      var person = people().get(j);
      double[] own = person.category == null ? new double[] {0, 1} : sums.get(person.category);
      residuals[j] = person.weight * person.factor() * (u[j] - own[0] / own[1]);
    }
    return residuals;
  }

  private static double betweenPlaces(double[] residuals) {
    double[] z = new double[4];
    for (int j = 0; j < residuals.length; j++) {
      z[people().get(j).psu.charAt(1) - '1'] += residuals[j];
    }
    double mean = (z[0] + z[1] + z[2] + z[3]) / 4;
    double sum = 0;
    for (double one : z) {
      sum += (one - mean) * (one - mean);
    }
    return 4 / 3.0 * sum;
  }

  private static double betweenRespondents(double[] residuals) {
    double n = people().stream().filter(ALL).count();
    double sum = 0;
    double squares = 0;
    for (double one : residuals) {
      sum += one;
      squares += one * one;
    }
    return (1 - n / 40) * n / (n - 1) * (squares - sum * sum / n);
  }

  @Test
  void placesDrawn_latecomersAndThoseLeftOut_haveTheResidualsByHand() {
    for (var domain : List.of(ALL, DOMAIN)) {
      for (boolean perRespondent : new boolean[] {false, true}) {
        var e = estimator(places(), perRespondent).estimate(rows(domain, places(), perRespondent));

        assertThat(e.variance())
            .isCloseTo(betweenPlaces(residuals(domain)), within(1e-12 * e.variance()));
      }
    }
  }

  @Test
  void respondentsDrawn_latecomersAndThoseLeftOut_haveTheResidualsByHand() {
    for (var domain : List.of(ALL, DOMAIN)) {
      for (boolean perRespondent : new boolean[] {false, true}) {
        var e =
            estimator(respondents(), perRespondent)
                .estimate(rows(domain, respondents(), perRespondent));

        assertThat(e.variance())
            .isCloseTo(betweenRespondents(residuals(domain)), within(1e-12 * e.variance()));
      }
    }
  }

  @Test
  void meanOfTwoMeasures_hasTheResidualsByHand() {
    var rows = rows(ALL, respondents(), true);
    var part = rows(DOMAIN, respondents(), true);

    var mean =
        estimator(respondents(), true)
            .combine(
                List.of(
                    new CalibratedEstimator.Part(0.25, rows),
                    new CalibratedEstimator.Part(0.75, part)),
                rows);

    double[] of = residuals(ALL);
    double[] and = residuals(DOMAIN);
    for (int j = 0; j < of.length; j++) {
      of[j] = 0.25 * of[j] + 0.75 * and[j];
    }
    assertThat(mean.variance()).isCloseTo(betweenRespondents(of), within(1e-12 * mean.variance()));
  }

  @Test
  void givenFactors_reachTheirOwnTotals() {
    var calibration =
        Calibration.ofFactors(
            List.of("outcome"),
            FACTORS,
            people().stream()
                .map(p -> CellTotal.ofRespondent(unit(p, places(), false), p.cell(), p.weight))
                .toList());

    assertThat(calibration.margins().get(0).totals().get("a")).isCloseTo(60, within(1e-9));
    assertThat(calibration.margins().get(0).totals().get("b")).isCloseTo(26.6, within(1e-9));
    assertThat(calibration.convergence().converged()).isTrue();
    assertThat(calibration.after().respondents()).isEqualTo(8);
  }

  @Test
  void cellWithoutFactor_orNobodyCalibrated_isRefused() {
    var unit = SamplingUnit.ofPsu("s", "p1");
    var variables = List.of("outcome");

    assertThatThrownBy(
            () ->
                Calibration.ofFactors(
                    variables,
                    FACTORS,
                    List.of(CellTotal.ofRespondent(unit, MarginCell.of("c"), 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("factor");
    assertThatThrownBy(
            () ->
                Calibration.ofFactors(
                    variables,
                    Map.of(MarginCell.of("a", "x"), 1.0),
                    List.of(CellTotal.ofRespondent(unit, MarginCell.of("a", "x"), 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one category");
    assertThatThrownBy(
            () ->
                Calibration.ofFactors(
                    variables, FACTORS, List.of(CellTotal.ofRespondent(unit, MarginCell.NONE, 1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fewerThanTheDesignCounts_areRefused() {
    var totals =
        people().stream()
            .filter(p -> !p.psu.equals("p1"))
            .map(p -> CellTotal.ofRespondent(unit(p, places(), false), p.cell(), p.weight))
            .toList();
    var calibration = Calibration.ofFactors(List.of("outcome"), FACTORS, totals);

    assertThatThrownBy(() -> new CalibratedEstimator(places(), calibration))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("were calibrated");
  }
}
