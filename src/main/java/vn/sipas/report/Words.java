package vn.sipas.report;

import java.util.Locale;
import vn.sipas.platform.Messages;

/**
 * The words of a results file.
 *
 * @param forPeople whether code words of the interface are written out
 */
record Words(Locale locale, boolean forPeople) {

  String text(String key, Object... args) {
    return Messages.text(locale, "report." + key, args);
  }

  /** {@code not_met} for programs, "chưa đạt" for people; unknown code words stay as they are. */
  String of(String group, String code) {
    if (code == null || !forPeople) {
      return code;
    }
    return Messages.find(locale, "report." + group + "." + code).orElse(code);
  }
}
