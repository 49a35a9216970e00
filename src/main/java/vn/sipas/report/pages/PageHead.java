package vn.sipas.report.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sipas.estimation.LonelyPsu;
import vn.sipas.platform.Figures;
import vn.sipas.platform.Messages;
import vn.sipas.satisfaction.Results;
import vn.sipas.satisfaction.ResultsDefinition;
import vn.sipas.satisfaction.ResultsDesign;

/**
 * What every results page says of its figures, whatever they are.
 *
 * @param title what the figures are of: everybody, or the unit a viewer may see
 * @param origin the file that the answers came from; null when they were collected here
 * @param notices what a reader must know first
 */
record PageHead(
    String code,
    String name,
    LocalDate firstDay,
    LocalDate lastDay,
    boolean sampleData,
    String origin,
    long responses,
    String title,
    String scope,
    List<Notice> notices,
    String definition,
    String design,
    int minimumCell,
    String receipt,
    Instant asOf) {

  /** Something that limits the figures and what can be done about it. */
  record Notice(String title, String text) {}

  static PageHead of(Results results, String overall, Locale locale) {
    var header = results.header();
    ResultsDesign design = results.design();
    return new PageHead(
        results.campaign(),
        header.name(),
        header.firstDay(),
        header.lastDay(),
        header.sampleData(),
        header.origin() == null ? null : header.origin().line(locale),
        design.responses(),
        design.scope() == null ? overall : overall + " – " + design.scope(),
        design.scope(),
        notices(design, locale),
        definition(results.definition(), locale),
        design.line(),
        design.minimumCell(),
        results.receipt(),
        results.asOf());
  }

  public String path() {
    return path(code);
  }

  static String path(String campaign) {
    return "/campaigns/" + campaign + "/results";
  }

  private static List<Notice> notices(ResultsDesign design, Locale locale) {
    List<Notice> notices = new ArrayList<>();
    if (!design.lonelyStrata().isEmpty() && LonelyPsu.REFUSE.code().equals(design.lonelyPsu())) {
      notices.add(notice("lonely", locale, String.join(", ", design.lonelyStrata())));
    }
    if (!design.silentStrata().isEmpty()) {
      notices.add(notice("silent", locale, String.join(", ", design.silentStrata())));
    }
    if (design.unplaced() > 0) {
      notices.add(notice("unplaced", locale, Figures.whole(design.unplaced(), locale)));
    }
    return notices;
  }

  private static Notice notice(String key, Locale locale, String what) {
    String text = "result.notice." + key;
    return new Notice(Messages.text(locale, text), Messages.text(locale, text + ".text", what));
  }

  static String definition(ResultsDefinition definition, Locale locale) {
    return Messages.text(
        locale,
        "result.definition.text",
        Messages.text(locale, "result.item_value." + definition.itemValue()),
        Messages.text(locale, "result.aggregation." + definition.aggregation()),
        definition.code(),
        definition.version(),
        definition.survey(),
        definition.surveyVersion());
  }
}
