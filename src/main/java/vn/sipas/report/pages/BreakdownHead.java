package vn.sipas.report.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sipas.platform.Messages;
import vn.sipas.satisfaction.DomainFigures;
import vn.sipas.satisfaction.ResultsHeader;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Era;

/**
 * What stands around the rows of a breakdown.
 *
 * @param variables heading of the rows' names
 * @param crumbs from everything down to the unit that the reader is in; empty when in none
 * @param measures names of the columns of a table of several measures; one name otherwise
 * @param part what of the whole table is shown, told beside the files that hold all of it; or null
 */
record BreakdownHead(
    String caption,
    String variables,
    List<Link> crumbs,
    List<String> measures,
    Column name,
    Column respondents,
    Column estimate,
    String xlsx,
    String csv,
    String part) {

  /**
   * A column by which rows can be arranged.
   *
   * @param sorted value of {@code aria-sort}; null when rows are not arranged by it
   */
  record Column(String href, String sorted) {

    public String arrow() {
      return sorted == null ? "" : sorted.equals("ascending") ? "▲" : "▼";
    }
  }

  static BreakdownHead of(
      Reading reading, String path, List<? extends DomainFigures> estimates, Locale locale) {
    List<String> measures = estimates.stream().map(e -> e.label().measure()).distinct().toList();
    var breakdown = reading.breakdown();
    String variables = variables(breakdown.results().header().variables());
    String measured =
        measures.size() == 1 ? measures.get(0) : Messages.text(locale, "result.several");
    return new BreakdownHead(
        Messages.text(locale, "result.caption", measured, variables),
        variables,
        crumbs(reading, path, locale),
        measures,
        column(reading, path, RowOrder.NAME),
        column(reading, path, RowOrder.RESPONDENTS),
        column(reading, path, RowOrder.ESTIMATE),
        file(reading, "xlsx"),
        file(reading, "csv"),
        breakdown.within().isEmpty() ? null : Messages.text(locale, "result.files.whole"));
  }

  public boolean several() {
    return measures.size() > 1;
  }

  private static String variables(List<ResultsHeader.Variable> variables) {
    return String.join(" × ", variables.stream().map(ResultsHeader.Variable::label).toList());
  }

  private static Column column(Reading reading, String path, RowOrder order) {
    ResultsQuery query = reading.query();
    boolean sorted = RowOrder.of(query.value(ResultsQuery.SORT)) == order;
    boolean descending = query.value(ResultsQuery.ORDER).equals("desc");
    String next = sorted && !descending ? "desc" : "asc";
    return new Column(
        query.with(ResultsQuery.SORT, order.code()).with(ResultsQuery.ORDER, next).at(path)
            + "#breakdown",
        !sorted ? null : descending ? "descending" : "ascending");
  }

  private static List<Link> crumbs(Reading reading, String path, Locale locale) {
    var within = reading.breakdown().within();
    if (within.isEmpty()) {
      return List.of();
    }
    ResultsQuery all = reading.query().withoutRows();
    AdministrativeUnit here = within.get().unit();
    List<Link> crumbs = new ArrayList<>();
    crumbs.add(
        new Link(
            Messages.text(locale, "result.everything"),
            all.with(ResultsQuery.BY, here.level().code()).at(path) + "#breakdown"));
    for (AdministrativeUnit unit : within.get().tree().path(here)) {
      boolean isHere = unit.id() == here.id();
      crumbs.add(new Link(unit.name(), isHere ? null : into(unit, all).at(path) + "#breakdown"));
    }
    return crumbs;
  }

  private static ResultsQuery into(AdministrativeUnit unit, ResultsQuery all) {
    Era era = unit.era();
    return all.with(ResultsQuery.BY, BreakdownRows.below(unit.level(), era).orElseThrow().code())
        .with(ResultsQuery.WITHIN, Within.written(unit.level().code(), unit.code()));
  }

  private static String file(Reading reading, String ending) {
    String path = "/api/campaigns/" + reading.summary().campaign() + "/results.";
    return reading.query().fileAt(path + ending);
  }
}
