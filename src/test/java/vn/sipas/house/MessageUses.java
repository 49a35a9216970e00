package vn.sipas.house;

import java.util.Set;
import java.util.TreeSet;

/**
 * Keys that templates and classes name: whole ones, and beginnings that the program completes, such
 * as {@code "campaign.status." + code}.
 */
final class MessageUses {

  private final Set<String> files;
  private final Set<String> keys = new TreeSet<>();
  private final Set<String> beginnings = new TreeSet<>();
  private final Set<String> problemCodes = new TreeSet<>();

  /** {@code files}: the first words of keys, one for each message file. */
  MessageUses(Set<String> files) {
    this.files = files;
    ProjectFiles.under("src/main/resources/templates", ".html")
        .forEach(file -> readTemplate(ProjectFiles.text(file)));
    ProjectFiles.under("src/main/java", ".java")
        .forEach(file -> readClass(ProjectFiles.text(file)));
  }

  Set<String> keys() {
    return keys;
  }

  Set<String> beginnings() {
    return beginnings;
  }

  Set<String> problemCodes() {
    return problemCodes;
  }

  private void readTemplate(String template) {
    keys.addAll(ProjectFiles.matches("\\bm:([\\w.]+)", template));
    ProjectFiles.matches("'([^']*)'", template).forEach(this::addIfKey);
    ProjectFiles.matches("\"([\\w.-]+)\"", template).forEach(this::addIfKey);
  }

  private void readClass(String source) {
    String code = source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
    ProjectFiles.matches("\"((?:[^\"\\\\\\n]|\\\\.)*)\"", code).forEach(this::addIfKey);
    problemCodes.addAll(ProjectFiles.matches("new Problem\\(\\s*\\d+,\\s*\"([a-z0-9_]+)\"", code));
  }

  private void addIfKey(String literal) {
    int dot = literal.indexOf('.');
    if (dot < 0 || !files.contains(literal.substring(0, dot)) || !literal.matches("[\\w.%-]+")) {
      return;
    }
    int end = literal.indexOf('%');
    String known = end < 0 ? literal : literal.substring(0, end);
    if (end >= 0 || known.endsWith(".") || known.endsWith("_") || known.endsWith("-")) {
      beginnings.add(known);
    } else {
      keys.add(known);
    }
  }
}
