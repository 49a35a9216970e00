package vn.sipas.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.platform.Fault;
import vn.sipas.platform.PageContext;

/** The forms of the codes' page as they are shown: what was typed stays, faults stand at fields. */
record IssueForm(Map<String, String> typed, Map<String, List<String>> found) {

  record Entry(String field, String message) {}

  static final IssueForm BLANK = new IssueForm(Map.of(), Map.of());

  private static final List<String> FIELDS =
      List.of("place", "count", "rows", "note", "format", "code");

  static IssueForm of(Map<String, String> typed, List<Fault> faults, PageContext page) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (Fault fault : faults) {
      String field = fault.location().split(":")[0];
      String at = fault.location().equals(field) ? "" : where(fault.location(), page);
      found
          .computeIfAbsent(FIELDS.contains(field) ? field : "rows", key -> new ArrayList<>())
          .add(at + page.text(fault.key(), fault.args()));
    }
    return new IssueForm(typed, found);
  }

  /** A place in a table: {@code rows:12:count}. */
  private static String where(String location, PageContext page) {
    String[] parts = location.split(":");
    return parts.length == 3
        ? page.text("code.row_and_column", parts[1], parts[2]) + " "
        : page.text("code.row", parts[1]) + " ";
  }

  public String value(String field) {
    return typed.getOrDefault(field, "");
  }

  public boolean wrong(String field) {
    return found.containsKey(field);
  }

  public List<String> errors(String field) {
    return found.getOrDefault(field, List.of());
  }

  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    FIELDS.forEach(
        field -> errors(field).forEach(message -> entries.add(new Entry(field, message))));
    return entries;
  }
}
