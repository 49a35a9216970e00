package vn.sipas.language;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.sipas.platform.Language;
import vn.sipas.platform.Messages;

/**
 * The words around the questions that a citizen meets on the tablet and in the online form, in
 * Vietnamese by their keys. What only staff read is not among them.
 */
final class InterfaceWords {

  /** Message file → beginnings of keys. */
  private static final Map<String, List<String>> CITIZENS =
      Map.of(
          "form",
          List.of(""),
          "kiosk",
          List.of(
              "tools.",
              "sample",
              "attract.",
              "question.",
              "listen.",
              "code.",
              "idle.",
              "stop.",
              "thanks.",
              "declined.",
              "stopped.",
              "not_stored.",
              "not_yet.",
              "over."),
          "layout",
          List.of("product", "skip", "footer"),
          "code",
          List.of(
              "fault.malformed_code",
              "fault.mistyped_code",
              "fault.unknown_code",
              "fault.foreign_code",
              "fault.revoked_code",
              "fault.unplaced_code",
              "fault.code_used"),
          "problem",
          List.of("too_many_codes"));

  private InterfaceWords() {}

  static Map<String, String> vietnamese() {
    Map<String, String> words = new TreeMap<>();
    CITIZENS.forEach(
        (file, beginnings) ->
            beginnings.forEach(beginning -> words.putAll(startingWith(file, beginning))));
    return words;
  }

  private static Map<String, String> startingWith(String file, String beginning) {
    return Messages.startingWith(Language.VIETNAMESE.locale(), file + "." + beginning);
  }
}
