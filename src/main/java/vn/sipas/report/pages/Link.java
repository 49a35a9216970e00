package vn.sipas.report.pages;

import java.util.Locale;
import vn.sipas.platform.Messages;

/**
 * @param href null for the place where the reader is
 */
record Link(String text, String href) {

  /** From a page of another measure to that of the overall index; null when it is that one. */
  static Link toOverall(String measure, ResultsQuery query, String path, Locale locale) {
    return measure.equals(ResultsReading.OVERALL)
        ? null
        : new Link(
            Messages.text(locale, "result.to_overall"), query.to(ResultsReading.OVERALL).at(path));
  }
}
