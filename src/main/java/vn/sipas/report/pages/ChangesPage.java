package vn.sipas.report.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.sipas.platform.Messages;
import vn.sipas.satisfaction.Change;
import vn.sipas.satisfaction.Changes;
import vn.sipas.satisfaction.ResultsHeader;

/**
 * The page that compares a campaign with its reference.
 *
 * @param problem why there is nothing to compare; null when there is
 * @param body null then, and as long as no reference is chosen
 * @param published what was published before
 */
record ChangesPage(
    String code,
    String name,
    boolean sampleData,
    Form form,
    List<String> errors,
    String problem,
    Body body,
    PublishedTable published) {

  /** What can be chosen, with what was. */
  record Form(
      List<BreakdownForm.Option> references,
      List<BreakdownForm.Option> measures,
      List<BreakdownForm.Option> by,
      String gain,
      String boundaries) {}

  /** What is compared and how it came out. */
  record Body(
      String referenceName,
      List<String> origins,
      String scope,
      List<String> breaks,
      String dependence,
      ChangeTable measures,
      String caption,
      String variable,
      ChangeTable domains,
      List<String> notCompared,
      boolean fewerItems,
      String level,
      String design,
      String referenceDesign,
      LocalDate boundaries,
      Instant asOf,
      String receipt,
      FileLinks files) {}

  static Body body(
      Changes summary, Changes breakdown, String measure, FileLinks files, Locale locale) {
    List<Change> rows =
        breakdown.changes().stream().filter(change -> change.measure().equals(measure)).toList();
    List<Change> measures =
        summary.changes().stream().filter(change -> !isItem(summary, change)).toList();
    String variable =
        breakdown.header().variables().stream()
            .map(ResultsHeader.Variable::label)
            .findFirst()
            .orElse("");
    String measured = rows.isEmpty() ? "" : rows.get(0).label().measure();
    return new Body(
        summary.referenceHeader().name(),
        origins(summary, locale),
        summary.design().scope(),
        summary.breaks().stream().map(Changes.Break::text).toList(),
        summary.dependence().line(),
        ChangeTable.of(measures, false, locale),
        Messages.text(locale, "result.caption", measured, variable),
        variable,
        ChangeTable.of(rows, true, locale),
        notCompared(breakdown),
        rows.stream().anyMatch(change -> change.flags().contains("common_items_only"))
            || measures.stream().anyMatch(change -> change.flags().contains("common_items_only")),
        new SampleWords(locale).target(summary.level()),
        summary.design().line(),
        summary.referenceDesign().line(),
        summary.boundaries(),
        summary.asOf(),
        summary.receipt(),
        files);
  }

  /** Which of the two did not have its answers collected here. */
  private static List<String> origins(Changes changes, Locale locale) {
    return Stream.of(changes.header(), changes.referenceHeader())
        .filter(header -> header.origin() != null)
        .map(header -> header.name() + ": " + header.origin().line(locale))
        .toList();
  }

  private static boolean isItem(Changes changes, Change change) {
    return changes.items().compared().contains(change.measure());
  }

  /** One line for each campaign and reason. */
  private static List<String> notCompared(Changes changes) {
    Map<String, String> lines = new LinkedHashMap<>();
    for (Changes.NotCompared apart : changes.notCompared()) {
      String campaign =
          apart.campaign().equals(changes.campaign())
              ? changes.header().name()
              : changes.referenceHeader().name();
      String names = String.join(" · ", apart.label().values());
      lines.merge(campaign + ": " + apart.text(), names, (before, name) -> before + ", " + name);
    }
    return lines.entrySet().stream().map(line -> line.getKey() + " " + line.getValue()).toList();
  }
}
