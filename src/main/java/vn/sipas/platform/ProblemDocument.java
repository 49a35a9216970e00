package vn.sipas.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;

/** A problem as RFC 9457 describes it, with a stable code and one entry per fault. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
    String type, String title, int status, String code, String detail, List<Entry> faults) {

  /**
   * One fault, in the caller's language.
   *
   * @param row of a table; only there
   * @param column of a table; only there
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Entry(String location, Long row, String column, String code, String message) {}

  public static ProblemDocument of(Problem problem, Locale locale) {
    String detail = Messages.text(locale, "problem." + problem.code(), problem.args());
    String title =
        Messages.find(locale, "problem.status." + problem.status())
            .orElseGet(() -> Messages.text(locale, "problem.status.400"));
    List<Entry> faults = problem.faults().stream().map(fault -> entry(fault, locale)).toList();
    return new ProblemDocument(
        "about:blank", title, problem.status(), problem.code(), detail, faults);
  }

  private static Entry entry(Fault fault, Locale locale) {
    Fault.Cell cell = fault.cell();
    return new Entry(
        fault.location(),
        cell == null ? null : cell.row(),
        cell == null ? null : cell.column(),
        fault.code(),
        Messages.text(locale, fault.key(), fault.args()));
  }
}
