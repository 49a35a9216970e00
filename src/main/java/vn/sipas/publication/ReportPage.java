package vn.sipas.publication;

import java.util.List;

/**
 * The report for approval with what may be done about it.
 *
 * @param moved what had changed when it became void; empty otherwise
 * @param mayDecide whether the reader is another administrator
 * @param own whether the reader proposed it
 */
record ReportPage(
    VersionView version,
    String title,
    String subtitle,
    List<ApprovalReport.Section> sections,
    String moved,
    boolean mayDecide,
    boolean own) {

  public boolean waiting() {
    return version.state().equals("proposed");
  }
}
