package vn.sipas.report.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sipas.platform.Figures;
import vn.sipas.platform.Messages;
import vn.sipas.satisfaction.Explanation;
import vn.sipas.satisfaction.Explanation.Commune;
import vn.sipas.satisfaction.Explanation.Component;

/**
 * The page that says what an overall index rests on.
 *
 * @param problem why there is nothing to explain; or null
 * @param body null then
 */
record ExplanationPage(String code, String name, boolean sampleData, String problem, Body body) {

  private static final int MOST_COMMUNES = 10;

  /**
   * @param missing the distance of the index to 100 %, in points; null when it may not be shown
   * @param communes the ten that move the index most
   */
  record Body(
      String scope,
      String index,
      String interval,
      String level,
      String missing,
      List<DriverRow> drivers,
      List<Axis.Tick> driverTicks,
      String zero,
      List<CommuneRow> communes,
      List<Axis.Tick> communeTicks,
      Forest band,
      String indexAt,
      boolean weightsFixed,
      String design,
      String receipt) {}

  record DriverRow(String name, String index, String taken, String interval, Forest forest) {}

  record CommuneRow(String name, String without, String change, String point, String words) {}

  static Body body(Explanation explanation, Locale locale) {
    SampleWords words = new SampleWords(locale);
    var index = explanation.index();
    PointAxis points = PointAxis.ofLosses(places(explanation.drivers()));
    List<Commune> movers = explanation.communes().stream().limit(MOST_COMMUNES).toList();
    Axis axis = axis(explanation, movers);
    var results = explanation.results();
    var interval = index.interval();
    return new Body(
        results.design().scope(),
        words.value(index),
        words.interval(index),
        words.target(interval == null ? 0.95 : interval.level()),
        !SampleWords.isPoint(index) ? null : PointAxis.signed(index.estimate() - 1, 1, locale),
        explanation.drivers().stream().map(driver -> driver(driver, points, locale)).toList(),
        points.ticks(locale),
        points.x(0),
        movers.stream().map(commune -> commune(commune, axis, locale)).toList(),
        axis.ticks(locale),
        Forest.of(index, axis, words),
        index.estimate() == null ? null : axis.x(index.estimate()),
        explanation.weightsFixed(),
        results.design().line(),
        results.receipt());
  }

  private static List<Double> places(List<Component> drivers) {
    List<Double> places = new ArrayList<>();
    for (Component driver : drivers) {
      places.add(-driver.contribution());
      if (driver.lower() != null) {
        places.add(-driver.lower());
        places.add(-driver.upper());
      }
    }
    return places;
  }

  private static Axis axis(Explanation explanation, List<Commune> movers) {
    List<Double> places = new ArrayList<>(movers.stream().map(Commune::without).toList());
    var interval = explanation.index().interval();
    if (interval != null) {
      places.add(interval.lower());
      places.add(interval.upper());
    }
    return Axis.over(places, 2);
  }

  private static DriverRow driver(Component driver, PointAxis axis, Locale locale) {
    String taken = PointAxis.signed(-driver.contribution(), 1, locale);
    String interval =
        driver.lower() == null
            ? null
            : Messages.text(
                locale,
                "result.change.interval",
                PointAxis.signed(-driver.upper(), 1, locale),
                PointAxis.signed(-driver.lower(), 1, locale));
    String words =
        interval == null ? taken : Messages.text(locale, "result.explain.words", taken, interval);
    return new DriverRow(
        driver.name(),
        Figures.percent(driver.index(), locale),
        taken,
        interval,
        new Forest(
            driver.lower() == null ? null : axis.x(-driver.upper()),
            driver.lower() == null ? null : axis.x(-driver.lower()),
            null,
            axis.x(-driver.contribution()),
            List.of(),
            "plain",
            words));
  }

  private static CommuneRow commune(Commune commune, Axis axis, Locale locale) {
    String without = Figures.decimal(100 * commune.without(), 2, locale) + "\u00a0%";
    String change = PointAxis.signed(commune.change(), 2, locale);
    return new CommuneRow(
        commune.name(),
        without,
        change,
        axis.x(commune.without()),
        Messages.text(locale, "result.explain.without.words", commune.name(), without));
  }
}
