package vn.sipas.analysis.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.sipas.analysis.pages.ColumnLine.Choice;
import vn.sipas.platform.PageContext;

/**
 * The form of the columns with the first rows of the file.
 *
 * @param sheets of a workbook that has several; empty else
 * @param names the heading of the preview
 * @param preview the first rows
 * @param found what was guessed, in a sentence
 * @param comparing its optional parts
 */
record MappingForm(
    List<Choice> sheets,
    List<ColumnLine> columns,
    List<String> names,
    List<List<String>> preview,
    String missing,
    String targets,
    List<Choice> lonely,
    String found,
    ComparingForm comparing) {

  private static final int PREVIEWED = 5;
  private static final int EXAMPLES = 4;
  private static final int LONGEST = 60;

  static MappingForm of(Mapping mapping, FirstRows rows, List<String> sheets, PageContext page) {
    ComponentNames names = new ComponentNames(page);
    List<ColumnLine> columns = new ArrayList<>();
    for (int i = 0; i < mapping.names().size(); i++) {
      columns.add(
          new ColumnLine(
              i + 1,
              mapping.names().get(i),
              shortened(String.join(" · ", rows.values(i).stream().limit(EXAMPLES).toList())),
              names.of(mapping.components().get(i)),
              roles(mapping.roles().get(i), page)));
    }
    return new MappingForm(
        sheets.size() < 2 ? List.of() : sheets(sheets, mapping.sheet()),
        columns,
        mapping.names(),
        rows.preview(PREVIEWED),
        mapping.missing(),
        mapping.targets(),
        lonely(mapping.lonely(), page),
        found(mapping, page),
        ComparingForm.of(mapping, rows, page));
  }

  private static List<Choice> roles(ColumnRole chosen, PageContext page) {
    return Arrays.stream(ColumnRole.values())
        .map(
            role ->
                new Choice(role.code(), page.text("analysis.role." + role.code()), role == chosen))
        .toList();
  }

  private static List<Choice> sheets(List<String> sheets, String chosen) {
    String shown = chosen.isEmpty() ? sheets.get(0) : chosen;
    return sheets.stream().map(name -> new Choice(name, name, name.equals(shown))).toList();
  }

  private static List<Choice> lonely(String chosen, PageContext page) {
    return List.of("adjust", "refuse", "average", "certainty").stream()
        .map(code -> new Choice(code, page.text("analysis.lonely." + code), code.equals(chosen)))
        .toList();
  }

  private static String found(Mapping mapping, PageContext page) {
    return page.text(
        "analysis.found",
        mapping.columns(ColumnRole.ITEM).size(),
        named(mapping, ColumnRole.PSU, page),
        named(mapping, ColumnRole.STRATA, page),
        named(mapping, ColumnRole.WEIGHT, page),
        named(mapping, ColumnRole.BY, page));
  }

  private static String named(Mapping mapping, ColumnRole role, PageContext page) {
    List<String> columns = mapping.columns(role);
    return columns.isEmpty() ? page.text("analysis.found.none") : String.join(", ", columns);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
