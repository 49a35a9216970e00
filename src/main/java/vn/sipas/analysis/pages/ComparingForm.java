package vn.sipas.analysis.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.sipas.analysis.Measure;
import vn.sipas.analysis.pages.ColumnLine.Choice;
import vn.sipas.platform.PageContext;

/**
 * The optional parts of the form.
 *
 * @param groups values that may be compared, each with its column
 */
record ComparingForm(
    List<Choice> differencesBy,
    List<Choice> differencesMeasure,
    String a,
    String b,
    List<Choice> groups,
    String gain,
    List<Choice> ranksBy,
    List<Choice> ranksMeasure,
    KnownTotals totals,
    boolean compares,
    boolean ranks,
    boolean calibrates) {

  private static final int MOST_GROUPS = 100;
  private static final int MOST_LISTED = 300;

  static ComparingForm of(Mapping mapping, FirstRows rows, PageContext page) {
    Comparing asked = mapping.comparing();
    return new ComparingForm(
        columns(mapping, rows, asked.differencesBy()),
        measures(mapping, asked.differencesMeasure(), page),
        asked.a(),
        asked.b(),
        groups(mapping, rows),
        asked.gain(),
        columns(mapping, rows, asked.ranksBy()),
        measures(mapping, asked.ranksMeasure(), page),
        mapping.totals(),
        !asked.differencesBy().isEmpty() || !asked.a().isEmpty() || !asked.b().isEmpty(),
        !asked.ranksBy().isEmpty(),
        mapping.calibrates());
  }

  /** Columns that break down come first, then others with few values. */
  private static List<Choice> columns(Mapping mapping, FirstRows rows, String chosen) {
    Set<String> names = new LinkedHashSet<>(mapping.columns(ColumnRole.BY));
    for (int i = 0; i < mapping.names().size(); i++) {
      int values = rows.values(i).size();
      ColumnRole role = mapping.roles().get(i);
      boolean other =
          role == ColumnRole.NONE || role == ColumnRole.STRATA || role == ColumnRole.PSU;
      if (other && values > 1 && values <= MOST_GROUPS && !mapping.names().get(i).isEmpty()) {
        names.add(mapping.names().get(i));
      }
    }
    if (!chosen.isEmpty()) {
      names.add(chosen);
    }
    return names.stream().map(name -> new Choice(name, name, name.equals(chosen))).toList();
  }

  private static List<Choice> measures(Mapping mapping, String chosen, PageContext page) {
    ComponentNames names = new ComponentNames(page);
    var components = mapping.itemsByComponent(page.text("analysis.other_items"));
    List<Choice> choices = new ArrayList<>();
    choices.add(choice(Measure.OVERALL, page.text("analysis.overall"), chosen));
    if (components.size() > 1) {
      components.keySet().forEach(code -> choices.add(choice(code, names.of(code), chosen)));
    }
    mapping.columns(ColumnRole.ITEM).forEach(item -> choices.add(choice(item, item, chosen)));
    return choices;
  }

  private static Choice choice(String code, String text, String chosen) {
    return new Choice(code, text, code.equals(chosen));
  }

  private static List<Choice> groups(Mapping mapping, FirstRows rows) {
    return Stream.iterate(0, i -> i < mapping.names().size(), i -> i + 1)
        .filter(i -> mapping.roles().get(i) == ColumnRole.BY)
        .flatMap(
            i ->
                rows.values(i).stream()
                    .sorted(Comparator.naturalOrder())
                    .map(value -> new Choice(value, mapping.names().get(i), false)))
        .limit(MOST_LISTED)
        .toList();
  }
}
