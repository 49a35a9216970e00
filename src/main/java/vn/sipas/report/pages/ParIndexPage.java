package vn.sipas.report.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sipas.platform.Figures;
import vn.sipas.platform.Messages;
import vn.sipas.satisfaction.ParIndex;
import vn.sipas.satisfaction.ParIndexRule;

/**
 * The page of the points that a sample's index would give in the PAR Index.
 *
 * @param problem why there are none; or null
 * @param rules the rules that are known, where none of them fits; else empty
 * @param body null when there are no points
 */
record ParIndexPage(
    String code, String name, boolean sampleData, String problem, List<Rule> rules, Body body) {

  private static final int SPAN = 20;

  /** A rule as it is read. */
  record Rule(String criterion, String formula, LocalDate from, LocalDate lastDay, String source) {

    static Rule of(ParIndexRule rule, Locale locale) {
      return new Rule(
          rule.criterion(),
          rule.formula(locale),
          rule.from(),
          rule.until().minusDays(1),
          rule.source(locale));
    }
  }

  /**
   * @param points null when the index may not be shown
   * @param sure the interval in a sentence
   * @param bar null without an interval
   */
  record Body(
      Rule rule,
      String points,
      String maximum,
      String sure,
      String index,
      List<Axis.Tick> ticks,
      Forest bar,
      String note,
      String definition,
      String design,
      String asOf,
      String receipt) {}

  static Body body(ParIndex points, ParIndexRule rule, Locale locale) {
    var interval = points.interval();
    double most = points.maximum();
    List<Double> places = new ArrayList<>();
    if (interval != null) {
      places.addAll(List.of(interval.lower() / most, interval.upper() / most));
    }
    Axis axis = Axis.over(places, SPAN);
    return new Body(
        Rule.of(rule, locale),
        points.points() == null ? null : written(points.points(), 2, locale),
        Figures.decimal(most, whole(most) ? 0 : 1, locale),
        sure(points, locale),
        points.index() == null ? null : Figures.percent(points.index(), locale),
        axis.ticks(share -> Figures.decimal(most * share, 1, locale)),
        interval == null ? null : bar(points, axis, locale),
        points.note(),
        PageHead.definition(points.definition(), locale),
        points.design().line(),
        Figures.time(points.asOf()),
        points.receipt());
  }

  private static String sure(ParIndex points, Locale locale) {
    var interval = points.interval();
    if (interval == null) {
      return Messages.text(
          locale, points.points() == null ? "result.par.hidden" : "result.par.unsure");
    }
    return Messages.text(
        locale,
        "result.par.sure",
        new SampleWords(locale).target(interval.level()),
        written(interval.lower(), 2, locale),
        written(interval.upper(), 2, locale));
  }

  private static Forest bar(ParIndex points, Axis axis, Locale locale) {
    double lower = points.interval().lower() / points.maximum();
    double upper = points.interval().upper() / points.maximum();
    return new Forest(
        axis.x(lower),
        axis.x(upper),
        axis.width(lower, upper),
        points.points() == null ? null : axis.x(points.points() / points.maximum()),
        List.of(),
        "plain",
        sure(points, locale));
  }

  private static boolean whole(double value) {
    return value == Math.rint(value);
  }

  private static String written(double points, int digits, Locale locale) {
    return Figures.decimal(points, digits, locale);
  }
}
