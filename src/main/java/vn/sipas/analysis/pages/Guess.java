package vn.sipas.analysis.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the columns of a file probably are, from their names in both languages and from the values
 * of the first rows. A person looks at it before anything is computed.
 */
final class Guess {

  private static final int MOST_VALUES = 40;
  private static final int MOST_MISSING_CODES = 12;

  private static final Pattern NUMBERED =
      Pattern.compile("(q|c|câu|cau|item|cauhoi|câu hỏi)[ ._-]?\\d{1,3}([._]\\d+)?([.:] .*)?");
  private static final Pattern OF_COMPONENT = Pattern.compile("([a-z][a-z_]*)\\.\\d+");

  private static final Map<ColumnRole, Pattern> NAMES =
      Map.of(
          ColumnRole.PSU,
              Pattern.compile(
                  "psu|(tên )?xã.*|xa|(tên )?phường.*|commune|đơn vị mẫu|don vi mau|cụm|cluster"),
          ColumnRole.STRATA, Pattern.compile("stratum|strata|tầng|tang"),
          ColumnRole.WEIGHT,
              Pattern.compile("weight|w|pw|trọng số|trong so|quyền số|quyen so|base_weight"),
          ColumnRole.FPC1, Pattern.compile("n_psu|fpc1|n_stratum"),
          ColumnRole.FPC2, Pattern.compile("m_dossiers|fpc2"));

  private static final Pattern BREAKS_DOWN =
      Pattern.compile(
          "district|(tên )?huyện.*|(tên )?quận.*|quan|huyen|field|lĩnh vực|linh vuc|agency|cơ quan|co quan|sex"
              + "|gender|giới.*|gioi.*|age|age_group|tuổi.*|nhóm tuổi|tuoi|year|năm|nam"
              + "|education|học vấn|trình độ.*|dân tộc|ethnicity|thủ tục|occupation|nghề.*|residence|channel|kênh|outcome|desk|unit");

  /** The form of 2018 to 2021 had 22 items in five components, in this order. */
  private static final int[] ITEMS_OF_22 = {4, 5, 6, 4, 3};

  private final FirstRows rows;
  private final List<ColumnRole> roles = new ArrayList<>();
  private final List<String> components = new ArrayList<>();

  Guess(FirstRows rows) {
    this.rows = rows;
    boolean named = rows.names().stream().anyMatch(name -> isNamedItem(plain(name)));
    for (int column = 0; column < rows.names().size(); column++) {
      ColumnRole role = role(column, named);
      boolean taken = NAMES.containsKey(role) && roles.contains(role);
      roles.add(taken ? ColumnRole.NONE : role);
    }
    if (!roles.contains(ColumnRole.PSU)) {
      roles.replaceAll(role -> role == ColumnRole.FPC2 ? ColumnRole.NONE : role);
    }
    fillComponents();
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).strip();
  }

  private static boolean isNamedItem(String name) {
    var component = OF_COMPONENT.matcher(name);
    return NUMBERED.matcher(name).matches() || component.matches();
  }

  private ColumnRole role(int column, boolean itemsAreNamed) {
    String name = plain(rows.names().get(column));
    if (name.isEmpty()) {
      return ColumnRole.NONE;
    }
    for (var known : NAMES.entrySet()) {
      if (known.getValue().matcher(name).matches()) {
        return known.getKey();
      }
    }
    boolean few = rows.values(column).size() <= MOST_VALUES;
    if (BREAKS_DOWN.matcher(name).matches()) {
      return few ? ColumnRole.BY : ColumnRole.NONE;
    }
    boolean item = !itemsAreNamed || isNamedItem(name);
    return item && looksLikeAnswers(column) ? ColumnRole.ITEM : ColumnRole.NONE;
  }

  /** Levels from 1 to 5 or their words, beside at most a few codes for no answer. */
  private boolean looksLikeAnswers(int column) {
    Set<String> values = rows.values(column);
    long levels = values.stream().filter(AnswerWords::isAnswer).count();
    return levels >= 2 && values.size() - levels <= 4 || values.size() == 1 && levels == 1;
  }

  private void fillComponents() {
    long items = roles.stream().filter(role -> role == ColumnRole.ITEM).count();
    int number = 0;
    for (int column = 0; column < roles.size(); column++) {
      boolean item = roles.get(column) == ColumnRole.ITEM;
      components.add(item ? component(rows.names().get(column), number, items) : "");
      number += item ? 1 : 0;
    }
  }

  private static String component(String name, int number, long items) {
    var prefixed = OF_COMPONENT.matcher(plain(name));
    if (prefixed.matches()) {
      return prefixed.group(1);
    }
    int last = 0;
    for (int c = 0; items == 22 && c < ITEMS_OF_22.length; c++) {
      last += ITEMS_OF_22[c];
      if (number < last) {
        return ComponentNames.CODES.get(c);
      }
    }
    return "";
  }

  List<ColumnRole> roles() {
    return roles;
  }

  /** By column; empty where there is none. */
  List<String> components() {
    return components;
  }

  /** What stands in items without being a level. */
  List<String> missingCodes() {
    Set<String> codes = new LinkedHashSet<>();
    for (int column = 0; column < roles.size(); column++) {
      if (roles.get(column) == ColumnRole.ITEM) {
        rows.values(column).stream()
            .filter(value -> !AnswerWords.isAnswer(value))
            .forEach(codes::add);
      }
    }
    return codes.stream().limit(MOST_MISSING_CODES).toList();
  }
}
