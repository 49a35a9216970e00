package vn.sipas.past;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.sipas.platform.Figures;
import vn.sipas.platform.Messages;

/**
 * A published figure as it is shown.
 *
 * @param measureName in the reader's language
 * @param share "80,09 %": as many decimals as were published
 * @param error what is known of its error: number of respondents, standard error, interval
 * @param breakBefore whether the series broke between this figure and the one below it
 */
record PublishedView(
    PublishedFigure figure,
    String measureName,
    String share,
    List<String> error,
    boolean breakBefore) {

  /** 2022 and not 2.022. */
  public String year() {
    return String.valueOf(figure.year());
  }

  /** Figures in the order of the list, newest first within a place and measure. */
  static List<PublishedView> of(
      List<PublishedFigure> figures, Map<String, String> names, Locale locale) {
    Set<Integer> breaks = PublishedFigures.breaks(figures);
    List<PublishedView> all = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      PublishedFigure figure = figures.get(i);
      PublishedFigure older = i + 1 < figures.size() ? figures.get(i + 1) : null;
      boolean sameSeries =
          older != null
              && older.place().equals(figure.place())
              && older.measure().equals(figure.measure());
      boolean broken =
          sameSeries
              && breaks.stream().anyMatch(year -> year > older.year() && year <= figure.year());
      all.add(
          new PublishedView(
              figure,
              names.getOrDefault(figure.measure(), figure.measure()),
              figure.shown(locale),
              error(figure, locale),
              broken));
    }
    return all;
  }

  static List<String> error(PublishedFigure figure, Locale locale) {
    List<String> known = new ArrayList<>();
    if (figure.respondents() != null) {
      known.add(
          Messages.text(
              locale, "past.figures.known_n", Figures.whole(figure.respondents(), locale)));
    }
    if (figure.standardError() != null) {
      known.add(
          Messages.text(
              locale,
              "past.figures.known_error",
              PublishedFigure.points(figure.standardError(), locale)));
    }
    if (figure.lower() != null) {
      known.add(
          Messages.text(
              locale,
              "past.figures.known_interval",
              PublishedFigure.points(figure.lower(), locale),
              PublishedFigure.points(figure.upper(), locale)));
    }
    return known;
  }
}
