package vn.sipas.report.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sipas.platform.Figures;
import vn.sipas.platform.Messages;
import vn.sipas.satisfaction.ResultsDesign;
import vn.sipas.satisfaction.VoluntaryEstimate;

/**
 * What may be said of volunteers at first sight. No interval, no verdict.
 *
 * @param value null when there is none or it may not be shown
 * @param sentence what the share is and is not
 * @param captured how many of those concerned answered; null when not known
 * @param bounds where the index of everybody lies whatever the silent ones think; null as above
 * @param breakEvens what would have to be true of the silent ones
 */
record VoluntaryHeadline(
    String value,
    String sentence,
    String captured,
    Bounds bounds,
    List<Axis.Tick> ticks,
    List<String> breakEvens,
    Long respondents,
    Long answers,
    Long satisfied) {

  /** The bounds as a bar and in words. */
  record Bounds(String left, String right, String width, String words) {}

  static VoluntaryHeadline of(VoluntaryEstimate overall, ResultsDesign design, Locale locale) {
    VoluntaryCell cell = VoluntaryCell.of(overall, new RowMarks(locale, design.minimumCell()));
    return new VoluntaryHeadline(
        cell.hidden() == null ? cell.value() : null,
        cell.hidden() == null ? sentence(overall, cell.value(), design, locale) : cell.hidden(),
        overall.captureRate() == null ? null : Figures.percent(overall.captureRate(), locale),
        overall.bounds() == null ? null : bounds(overall, locale),
        Axis.FULL.ticks(locale),
        breakEvens(overall, locale),
        overall.respondents(),
        overall.answers(),
        overall.satisfied());
  }

  private static String sentence(
      VoluntaryEstimate overall, String value, ResultsDesign design, Locale locale) {
    String people = Figures.whole(overall.respondents(), locale);
    return overall.captureRate() == null
        ? text(locale, "sentence", value, people)
        : text(
            locale,
            "sentence_of",
            value,
            people,
            Figures.percent(overall.captureRate(), locale),
            Figures.whole(design.population(), locale));
  }

  private static Bounds bounds(VoluntaryEstimate overall, Locale locale) {
    double lower = overall.bounds().lower();
    double upper = overall.bounds().upper();
    return new Bounds(
        Axis.FULL.x(lower),
        Axis.FULL.x(upper),
        Axis.FULL.width(lower, upper),
        text(locale, "bounds", Figures.percent(lower, locale), Figures.percent(upper, locale)));
  }

  private static List<String> breakEvens(VoluntaryEstimate overall, Locale locale) {
    List<String> sentences = new ArrayList<>();
    for (var even : overall.breakEvenSilentShare()) {
      Double share = even.silentShare();
      if (share != null && share > 0 && share <= 1) {
        String target = new SampleWords(locale).target(even.target());
        sentences.add(text(locale, "break_even", target, Figures.percent(share, locale)));
      }
    }
    return sentences;
  }

  private static String text(Locale locale, String key, Object... args) {
    return Messages.text(locale, "result.voluntary." + key, args);
  }
}
