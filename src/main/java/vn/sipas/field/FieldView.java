package vn.sipas.field;

import java.time.LocalDate;
import java.util.List;

/** What the pages of the field show. */
final class FieldView {

  private FieldView() {}

  /** The campaign that a page is about. */
  record Head(String code, String name) {}

  /** Something to choose. */
  record Option(String value, String label, boolean chosen) {}

  /** A step that comes next: its text, with how many it is about, and where it is done. */
  record Next(String text, String address) {}

  /**
   * The live page.
   *
   * @param obstacle key of why there is no field; null when there is one
   * @param started whether cases are in the field
   * @param progress null before the start
   * @param correlation the one that intervals are computed with and where it is from, in words
   * @param reserve cases of the reserve that nobody was asked for
   * @param silent reported as answered, though nothing came; null until the campaign is over
   */
  record Live(
      Head head,
      String obstacle,
      boolean started,
      int main,
      int reserve,
      Progress progress,
      Supposed supposed,
      String correlation,
      List<Next> next,
      Integer silent) {}

  /** A case in the list. */
  record Row(
      int number,
      String commune,
      String district,
      String enumerator,
      String mode,
      LocalDate due,
      boolean late,
      String disposition,
      boolean coded,
      int attempts) {}

  /**
   * The list of cases.
   *
   * @param all how many there are of what was asked for; {@code rows} are some of them
   * @param first number of the first row among all, from 1
   * @param before address of the rows before these; null when these are the first
   * @param after address of the rows after these; null when these are the last
   * @param notice what was just done; null for nothing
   * @param refused cases not given to the enumerator, each with its reason
   */
  record Cases(
      Head head,
      List<Option> communes,
      List<Option> enumerators,
      List<Option> states,
      List<Option> modes,
      int all,
      int first,
      List<Row> rows,
      String before,
      String after,
      String notice,
      List<String> refused) {

    public int last() {
      return first + rows.size() - 1;
    }
  }

  /** What was tried or changed, in words. */
  record Line(String day, String what, String by, String reason) {}

  /**
   * One case.
   *
   * @param dispositions that may follow, and the open one
   * @param replaceable whether one of the reserve may be asked in its place
   * @param nextInReserve whether there is one
   */
  record One(
      Head head,
      Row row,
      String agency,
      String field,
      String outcome,
      Integer replaces,
      Integer replacedBy,
      String replaceReason,
      List<Option> dispositions,
      List<Option> modes,
      List<Option> results,
      List<Line> attempts,
      List<Line> changes,
      boolean replaceable,
      boolean nextInReserve,
      LocalDate today,
      String request,
      boolean mayIssue,
      String notice) {}

  /** An enumerator in the list. */
  record Asker(String code, String name, String employer, String where, boolean active, int open) {}

  record Askers(
      Head head,
      List<Asker> enumerators,
      List<Option> employers,
      List<Option> agencies,
      List<Option> communes,
      List<Option> postAgencies,
      String notice) {

    /** Of the list that may be imported. */
    public String columns() {
      return String.join(",", Enumerators.COLUMNS);
    }
  }

  /**
   * @param obstacle key of why none can be issued; null when some can
   * @param without open cases without a code
   */
  record Posting(
      Head head,
      String obstacle,
      boolean mayIssue,
      int without,
      int with,
      int most,
      String request,
      List<Option> communes,
      List<Option> enumerators) {}
}
