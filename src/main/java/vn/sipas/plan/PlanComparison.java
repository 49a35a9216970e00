package vn.sipas.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.sipas.plan.PlanTable.Line;
import vn.sipas.plan.PlanTable.Part;
import vn.sipas.platform.Figures;
import vn.sipas.platform.Messages;

/**
 * What differs between a version and another.
 *
 * @param other the version that is compared with
 * @param sameFrame whether both were computed from the same rows
 * @param assumptions those that differ: name, here, there
 * @param areas those whose sample differs: name, people to approach and half-width here and there
 */
record PlanComparison(
    int other, boolean sameFrame, List<List<String>> assumptions, List<List<String>> areas) {

  private static final String NONE = "–";

  static PlanComparison of(StoredPlan here, StoredPlan there, Locale locale) {
    List<List<String>> assumptions = new ArrayList<>();
    Map<String, String> before = new PlanWords(there.table(), there.settings(), locale).facts();
    new PlanWords(here.table(), here.settings(), locale)
        .facts()
        .forEach(
            (name, value) -> {
              if (!value.equals(before.get(name))) {
                assumptions.add(List.of(name, value, before.getOrDefault(name, NONE)));
              }
            });
    return new PlanComparison(
        there.version(),
        here.frameSha256().equals(there.frameSha256()),
        assumptions,
        areas(here.table(), there.table(), locale));
  }

  private static List<List<String>> areas(PlanTable here, PlanTable there, Locale locale) {
    Map<String, Line> now = lines(here);
    Map<String, Line> before = lines(there);
    Set<String> codes = new LinkedHashSet<>(now.keySet());
    codes.addAll(before.keySet());
    List<List<String>> rows = new ArrayList<>();
    for (String code : codes) {
      List<String> one = cells(here, now.get(code), locale);
      List<String> other = cells(there, before.get(code), locale);
      if (!one.equals(other)) {
        String name = (now.containsKey(code) ? now : before).get(code).name();
        rows.add(List.of(name, one.get(0), other.get(0), one.get(1), other.get(1)));
      }
    }
    return rows;
  }

  private static Map<String, Line> lines(PlanTable table) {
    Map<String, Line> lines = new LinkedHashMap<>();
    lines.put("", table.whole());
    table.areas().forEach(area -> lines.put(area.code(), area));
    return lines;
  }

  private static List<String> cells(PlanTable table, Line line, Locale locale) {
    if (line == null) {
      return List.of(NONE, NONE);
    }
    Part part = table.part(line);
    return List.of(
        Figures.whole(part.issued(), locale),
        part.halfWidth() == null
            ? NONE
            : "± " + Figures.decimal(100 * part.halfWidth(), 1, locale));
  }

  /** For the heading of a column. */
  static String version(int version, Locale locale) {
    return Messages.text(locale, "plan.version", version);
  }

  public boolean isNothing() {
    return sameFrame && assumptions.isEmpty() && areas.isEmpty();
  }
}
