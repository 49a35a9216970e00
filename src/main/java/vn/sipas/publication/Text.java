package vn.sipas.publication;

import java.util.Locale;

/** The same in both languages, as it read when the version was made. */
record Text(String vi, String en) {

  String in(Locale locale) {
    return locale.getLanguage().equals("en") ? en : vi;
  }
}
