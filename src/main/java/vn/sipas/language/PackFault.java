package vn.sipas.language;

import java.util.List;
import java.util.Locale;
import vn.sipas.platform.Language;
import vn.sipas.platform.Messages;

/**
 * Something wrong in a pack, with the line to mend.
 *
 * @param key of its text below {@code language.fault}
 */
record PackFault(String file, int line, String key, List<Object> args) {

  PackFault {
    args = List.copyOf(args);
  }

  String text(Locale locale) {
    return Messages.text(locale, "language.fault." + key, args.toArray());
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + text(Language.ENGLISH.locale());
  }
}
