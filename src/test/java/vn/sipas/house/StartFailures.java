package vn.sipas.house;

import java.util.ArrayList;
import java.util.List;

/** The one-line messages with which the service refuses to start, as they stand in the code. */
final class StartFailures {

  private static final String RAISED = "new StartFailure(";

  private StartFailures() {}

  /** Each message with … for its values. */
  static List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (var file : ProjectFiles.under("src/main/java", ".java")) {
      String source = ProjectFiles.text(file);
      for (int at = source.indexOf(RAISED); at >= 0; at = source.indexOf(RAISED, at + 1)) {
        texts.add(message(source, at + RAISED.length()));
      }
    }
    return texts;
  }

  /** Reads one expression up to its closing bracket; only strings outside calls are its words. */
  private static String message(String source, int from) {
    StringBuilder words = new StringBuilder();
    int depth = 1;
    boolean value = false;
    for (int i = from; depth > 0; i++) {
      char c = source.charAt(i);
      if (c == '"') {
        int end = source.indexOf('"', i + 1);
        if (depth == 1) {
          words.append(value ? "…" : "").append(source, i + 1, end);
          value = false;
        }
        i = end;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else {
        value |= Character.isLetter(c);
      }
    }
    return words.append(value ? "…" : "").toString().replace("\\n", " ");
  }
}
