package vn.sipas.analysis.pages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/**
 * How the columns of a file are used, and what they are held against.
 *
 * @param names of the columns
 * @param roles of the columns, in the same order
 * @param components of the items; empty where there is none
 * @param missing codes of missing answers, as typed: between commas
 * @param targets in per cent, as typed
 * @param lonely what to do with strata of one sampling unit
 * @param inWords whether items are answered in words
 */
record Mapping(
    String sheet,
    List<String> names,
    List<ColumnRole> roles,
    List<String> components,
    String missing,
    String targets,
    String lonely,
    Comparing comparing,
    KnownTotals totals,
    boolean inWords) {

  private static final String TARGET = "85";
  private static final String LONELY = "adjust";

  private static final List<ColumnRole> DESIGN =
      List.of(
          ColumnRole.PSU, ColumnRole.STRATA, ColumnRole.WEIGHT, ColumnRole.FPC1, ColumnRole.FPC2);

  static Mapping guessed(String sheet, FirstRows rows) {
    Guess guess = new Guess(rows);
    return new Mapping(
        sheet,
        rows.names(),
        guess.roles(),
        guess.components(),
        String.join(", ", guess.missingCodes()),
        TARGET,
        LONELY,
        Comparing.NOTHING,
        KnownTotals.guessed(MarginsGuess.of(rows, guess.roles())),
        AnswerWords.areIn(rows, guess.roles()));
  }

  /** What the form says; the guess where it says nothing or belongs to another file. */
  static Mapping posted(
      String sheet, FirstRows rows, PostedMapping posted, String margins, ComponentNames known) {
    Mapping guessed = guessed(sheet, rows);
    if (posted.role() == null || posted.role().size() != rows.names().size()) {
      return guessed;
    }
    List<ColumnRole> roles =
        posted.role().stream().map(code -> ColumnRole.of(code).orElse(ColumnRole.NONE)).toList();
    return new Mapping(
        sheet,
        rows.names(),
        roles,
        texts(posted.component(), rows.names().size()).stream().map(known::code).toList(),
        Typed.text(posted.missing()),
        Typed.text(posted.targets()),
        posted.lonely() == null ? LONELY : posted.lonely(),
        Comparing.posted(posted),
        KnownTotals.posted(posted, margins == null ? guessed.totals().lines() : margins),
        AnswerWords.areIn(rows, roles));
  }

  private static List<String> texts(List<String> given, int size) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      texts.add(given != null && i < given.size() ? Typed.text(given.get(i)) : "");
    }
    return texts;
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

  /** The columns by which results are broken down, also those that are only compared. */
  List<String> tables() {
    return Stream.concat(columns(ColumnRole.BY).stream(), comparing.columns().stream())
        .distinct()
        .toList();
  }

  /** Whether there is a total that weights are to be brought to. */
  boolean calibrates() {
    return totals.areAsked(names);
  }

  /**
   * What the interface would be sent for it.
   *
   * @throws Problem 422 with what was typed and means nothing
   */
  ObjectNode spec(String otherComponent) {
    ObjectNode spec = JsonNodeFactory.instance.objectNode();
    if (!sheet.isEmpty()) {
      spec.put("sheet", sheet);
    }
    ObjectNode items = spec.putObject("components");
    itemsByComponent(otherComponent)
        .forEach((component, columns) -> columns.forEach(items.putArray(component)::add));
    if (inWords) {
      AnswerWords.valid().forEach(spec.putArray("valid_levels")::add);
      AnswerWords.satisfied().forEach(spec.putArray("satisfied_levels")::add);
    }
    Typed.list(missing).forEach(spec.putArray("missing_codes")::add);
    ObjectNode design = spec.putObject("design");
    DESIGN.forEach(
        role ->
            columns(role).stream()
                .findFirst()
                .ifPresent(column -> design.put(role.code(), column)));
    design.put("lonelyPsu", lonely);
    ArrayNode tables = spec.putArray("by");
    tables.addArray();
    tables().forEach(column -> tables.addArray().add(column));
    List<Fault> faults = addTargets(spec.putArray("targets"));
    String strata = columns(ColumnRole.STRATA).stream().findFirst().orElse(null);
    faults.addAll(comparing.addTo(spec, strata));
    faults.addAll(totals.addTo(spec, names));
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return spec;
  }

  private List<Fault> addTargets(ArrayNode shares) {
    List<Fault> faults = new ArrayList<>();
    for (String target : Typed.list(targets)) {
      OptionalDouble share = Typed.percent(target);
      if (share.isPresent() && share.getAsDouble() > 0 && share.getAsDouble() < 1) {
        shares.add(share.getAsDouble());
      } else {
        faults.add(new Fault("targets", "not_a_target", "analysis.typed.not_a_target", target));
      }
    }
    return faults;
  }
}
