package vn.sipas.analysis.pages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the columns of a file are used, and what they are held against.
 *
 * @param names of the columns
 * @param roles of the columns, in the same order
 * @param components of the items; empty where there is none
 * @param missing codes of missing answers, as typed: between commas
 * @param targets in per cent, as typed
 * @param lonely what to do with strata of one sampling unit
 */
record Mapping(
    String sheet,
    List<String> names,
    List<ColumnRole> roles,
    List<String> components,
    String missing,
    String targets,
    String lonely) {

  private static final String TARGET = "85";
  private static final String LONELY = "adjust";

  static Mapping guessed(String sheet, FirstRows rows) {
    Guess guess = new Guess(rows);
    return new Mapping(
        sheet,
        rows.names(),
        guess.roles(),
        guess.components(),
        String.join(", ", guess.missingCodes()),
        TARGET,
        LONELY);
  }

  /** What the form says; the guess where it says nothing or belongs to another file. */
  static Mapping posted(String sheet, FirstRows rows, PostedMapping posted, ComponentNames known) {
    Mapping guessed = guessed(sheet, rows);
    if (posted.role() == null || posted.role().size() != rows.names().size()) {
      return guessed;
    }
    return new Mapping(
        sheet,
        rows.names(),
        posted.role().stream().map(code -> ColumnRole.of(code).orElse(ColumnRole.NONE)).toList(),
        texts(posted.component(), rows.names().size()).stream().map(known::code).toList(),
        text(posted.missing()),
        text(posted.targets()),
        posted.lonely() == null ? LONELY : posted.lonely());
  }

  private static List<String> texts(List<String> given, int size) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      texts.add(given != null && i < given.size() ? text(given.get(i)) : "");
    }
    return texts;
  }

  private static String text(String given) {
    return given == null ? "" : given.strip();
  }

  boolean hasItems() {
    return roles.contains(ColumnRole.ITEM);
  }

  /** Names of the columns of a role. */
  List<String> columns(ColumnRole role) {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < roles.size(); i++) {
      if (roles.get(i) == role) {
        columns.add(names.get(i));
      }
    }
    return columns;
  }

  /** Components with their items; without any, all items are one. */
  Map<String, List<String>> itemsByComponent(String otherwise) {
    Map<String, List<String>> items = new LinkedHashMap<>();
    for (int i = 0; i < roles.size(); i++) {
      if (roles.get(i) == ColumnRole.ITEM) {
        String component = components.get(i).isEmpty() ? otherwise : components.get(i);
        items.computeIfAbsent(component, key -> new ArrayList<>()).add(names.get(i));
      }
    }
    return items;
  }

  /** What the interface would be sent for it. */
  ObjectNode spec(String otherComponent) {
    ObjectNode spec = JsonNodeFactory.instance.objectNode();
    if (!sheet.isEmpty()) {
      spec.put("sheet", sheet);
    }
    ObjectNode items = spec.putObject("components");
    itemsByComponent(otherComponent)
        .forEach((component, columns) -> columns.forEach(items.withArray(component)::add));
    list(missing).forEach(spec.putArray("missing_codes")::add);
    ObjectNode design = spec.putObject("design");
    for (ColumnRole role :
        List.of(
            ColumnRole.PSU,
            ColumnRole.STRATA,
            ColumnRole.WEIGHT,
            ColumnRole.FPC1,
            ColumnRole.FPC2)) {
      columns(role).stream().findFirst().ifPresent(column -> design.put(role.code(), column));
    }
    design.put("lonelyPsu", lonely);
    ArrayNode targetShares = spec.putArray("targets");
    list(targets).forEach(target -> targetShares.add(share(target)));
    ArrayNode tables = spec.putArray("by");
    tables.addArray();
    columns(ColumnRole.BY).forEach(column -> tables.addArray().add(column));
    return spec;
  }

  /** Per cent with a point or, before its decimals, a comma; what is no number is no share. */
  private static double share(String typed) {
    try {
      return Double.parseDouble(typed.replace("%", "").strip().replace(',', '.')) / 100;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** A semicolon or blank also stands between entries; a comma between digits may be decimal. */
  private static List<String> list(String typed) {
    return Arrays.stream(typed.split(";|,\\s+|,(?=\\D)|(?<=\\D),|\\s{2,}"))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }
}
