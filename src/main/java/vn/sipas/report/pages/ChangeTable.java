package vn.sipas.report.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.sipas.platform.Figures;
import vn.sipas.platform.Messages;
import vn.sipas.satisfaction.Change;
import vn.sipas.satisfaction.DomainFigures;

/**
 * Changes as a table with a forest plot around 0.
 *
 * @param zero where no change stands
 * @param gain where the gain target stands; null when rows have none, or different ones
 */
record ChangeTable(List<ChangeRow> rows, List<Axis.Tick> ticks, String zero, String gain) {

  /**
   * A row.
   *
   * @param value the difference; null when only its interval may be read
   * @param bound whether a side is only known to be at least or at most so much
   * @param hidden whether nothing may be read
   */
  record ChangeRow(
      String name,
      String style,
      String before,
      String now,
      String value,
      String interval,
      SampleWords.Mark verdict,
      Forest forest,
      boolean fewerItems,
      boolean bound,
      boolean hidden) {}

  static ChangeTable of(List<Change> changes, boolean byDomain, Locale locale) {
    List<Double> places = new ArrayList<>();
    for (Change change : changes) {
      if (change.interval() != null) {
        places.add(change.interval().lower());
        places.add(change.interval().upper());
      }
      if (change.gain() != null) {
        places.add(change.gain());
      }
    }
    PointAxis axis = PointAxis.over(places);
    List<Double> gains = changes.stream().map(Change::gain).distinct().toList();
    Double gain = gains.size() == 1 ? gains.get(0) : null;
    return new ChangeTable(
        changes.stream().map(change -> row(change, byDomain, axis, locale)).toList(),
        axis.ticks(locale),
        axis.x(0),
        gain == null ? null : axis.x(gain));
  }

  private static ChangeRow row(Change change, boolean byDomain, PointAxis axis, Locale locale) {
    var interval = change.interval();
    boolean point =
        change.difference() != null && !DomainFigures.UNRELIABLE.equals(change.reliability());
    String value = point ? PointAxis.signed(change.difference(), 1, locale) : null;
    String between =
        interval == null
            ? null
            : Messages.text(
                locale,
                "result.change.interval",
                PointAxis.signed(interval.lower(), 1, locale),
                PointAxis.signed(interval.upper(), 1, locale));
    SampleWords.Mark verdict = verdict(change, locale);
    return new ChangeRow(
        byDomain ? name(change, locale) : change.label().measure(),
        byDomain && change.domain().isEmpty() ? "total" : "",
        side(change.from(), locale),
        side(change.of(), locale),
        value,
        between,
        verdict,
        new Forest(
            interval == null ? null : axis.x(interval.lower()),
            interval == null ? null : axis.x(interval.upper()),
            null,
            point ? axis.x(change.difference()) : null,
            change.gain() == null ? List.of() : List.of(axis.x(change.gain())),
            verdict == null ? "plain" : verdict.style(),
            words(value, between, locale)),
        change.flags().contains("common_items_only"),
        change.isBound(),
        change.isHidden());
  }

  private static String name(Change change, Locale locale) {
    return change.domain().isEmpty()
        ? Messages.text(locale, "result.everybody")
        : change.label().domain().values().stream()
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
  }

  private static String side(Change.Side side, Locale locale) {
    if (side == null) {
      return null;
    } else if (side.bound() != null && side.interval() != null) {
      boolean least = side.bound().equals(DomainFigures.AT_LEAST);
      double limit = least ? side.interval().lower() : side.interval().upper();
      return (least ? "≥" : "≤") + "\u00a0" + Figures.percent(limit, locale);
    }
    return side.estimate() == null ? null : Figures.percent(side.estimate(), locale);
  }

  private static String words(String value, String interval, Locale locale) {
    if (interval == null) {
      return Messages.text(locale, "result.chart.nothing");
    }
    return value == null
        ? interval
        : Messages.text(locale, "result.change.chart.words", value, interval);
  }

  /** Against the gain target; without one, whether anything has changed at all. */
  private static SampleWords.Mark verdict(Change change, Locale locale) {
    if (change.interval() == null) {
      return null;
    }
    if (change.verdict() != null) {
      String style =
          switch (change.verdict()) {
            case "met" -> "good";
            case "not_met" -> "bad";
            default -> "open";
          };
      String gain = PointAxis.signed(change.gain(), 1, locale);
      return new SampleWords.Mark(
          style, Messages.text(locale, "result.change.verdict." + change.verdict(), gain), null);
    }
    String direction =
        change.interval().lower() > 0 ? "up" : change.interval().upper() < 0 ? "down" : "open";
    String style = direction.equals("up") ? "good" : direction.equals("down") ? "bad" : "open";
    return new SampleWords.Mark(
        style, Messages.text(locale, "result.change.direction." + direction), null);
  }
}
