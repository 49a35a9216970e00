package vn.sipas.plan;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sipas.access.FormErrors;
import vn.sipas.platform.PageContext;

/**
 * The settings of a plan as a form: sections of fields, each with what was typed and what is wrong.
 */
final class PlanForm {

  /**
   * @param choices empty for what is typed
   * @param error null when nothing is wrong
   */
  record Field(
      String name, String label, String hint, String value, String error, List<Choice> choices) {

    public boolean isLong() {
      return name.equals("groups");
    }

    public String describedBy() {
      return (hint == null ? "" : name + "-hint ") + (error == null ? "" : name + "-error");
    }
  }

  record Choice(String value, String label, boolean chosen) {}

  record Section(String code, String title, List<Field> fields) {}

  private static final Map<String, List<String>> SECTIONS = new LinkedHashMap<>();

  static {
    SECTIONS.put("from", List.of("frame", "earlier", "areas", "groups"));
    SECTIONS.put(
        "show", List.of("share", "margin", "areaMargin", "target", "truth", "gain", "power"));
    SECTIONS.put("field", List.of("response", "valid", "correlation", "weightVariation"));
    SECTIONS.put(
        "communes",
        List.of("direct", "communeCost", "answerCost", "perCommune", "minimumCommunes"));
    SECTIONS.put("size", List.of("basis", "perArea", "own", "rule", "q", "minimum", "maximum"));
  }

  private static final Set<String> PERCENT =
      Set.of("share", "target", "truth", "power", "response", "valid");
  private static final Set<String> POINTS = Set.of("margin", "areaMargin", "gain");
  private static final Set<String> HINTS =
      Set.of(
          "earlier",
          "areas",
          "groups",
          "share",
          "truth",
          "gain",
          "response",
          "correlation",
          "weightVariation",
          "communeCost",
          "perCommune",
          "minimumCommunes",
          "basis",
          "rule",
          "q",
          "minimum");

  private final Map<String, String> values;
  private final FormErrors errors;
  private final Map<String, Map<String, String>> known;
  private final PageContext page;

  /**
   * @param known codes and names of what may be chosen besides words of this feature: frames and
   *     earlier campaigns
   */
  PlanForm(
      Map<String, String> values,
      FormErrors errors,
      Map<String, Map<String, String>> known,
      PageContext page) {
    this.values = values;
    this.errors = errors;
    this.known = known;
    this.page = page;
  }

  public FormErrors errors() {
    return errors;
  }

  /** What is wrong, each with its field's name because it is read far from it. */
  public List<FormErrors.Entry> summary() {
    return errors.list().stream()
        .map(
            error ->
                PlanReader.NAMES.contains(error.field())
                    ? new FormErrors.Entry(
                        error.field(),
                        page.text("plan.field." + error.field()) + ": " + error.message())
                    : error)
        .toList();
  }

  public List<Section> sections() {
    return SECTIONS.entrySet().stream()
        .map(
            section ->
                new Section(
                    section.getKey(),
                    page.text("plan.section." + section.getKey()),
                    section.getValue().stream().map(this::field).toList()))
        .toList();
  }

  private Field field(String name) {
    return new Field(
        name,
        page.text("plan.field." + name) + unit(name),
        HINTS.contains(name) ? page.text("plan.hint." + name) : null,
        values.getOrDefault(name, ""),
        errors.at(name),
        choices(name));
  }

  private String unit(String name) {
    if (PERCENT.contains(name)) {
      return " (%)";
    }
    return POINTS.contains(name) ? " (" + page.text("plan.points") + ")" : "";
  }

  private List<Choice> choices(String name) {
    Map<String, String> offered =
        switch (name) {
          case "frame", "earlier" -> known.get(name);
          case "areas" -> words("plan.areas.", PlanSettings.AREAS);
          case "basis" -> words("plan.basis.", PlanSettings.BASES);
          case "rule" -> words("plan.column.", PlanSettings.RULES);
          case "direct" -> words("plan.direct.", List.of("false", "true"));
          case "perArea" -> words("plan.perArea.", List.of("false", "true"));
          default -> Map.of();
        };
    String chosen = values.getOrDefault(name, "");
    return offered.entrySet().stream()
        .map(one -> new Choice(one.getKey(), one.getValue(), one.getKey().equals(chosen)))
        .toList();
  }

  private Map<String, String> words(String beginning, List<String> codes) {
    return codes.stream()
        .collect(
            Collectors.toMap(
                code -> code,
                code -> page.text(beginning + code),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  /** Settings the way they are typed in a language. */
  static Map<String, String> typed(PlanSettings settings, boolean vietnamese) {
    Map<String, Object> values = new HashMap<>();
    values.put("frame", settings.frame());
    values.put("earlier", settings.earlier());
    values.put("areas", settings.areas());
    values.put("groups", settings.groups());
    values.put("direct", settings.direct());
    values.put("share", percent(settings.share()));
    values.put("margin", percent(settings.margin()));
    values.put("areaMargin", percent(settings.areaMargin()));
    values.put("target", percent(settings.target()));
    values.put("truth", percent(settings.truth()));
    values.put("gain", percent(settings.gain()));
    values.put("power", percent(settings.power()));
    values.put("response", percent(settings.response()));
    values.put("valid", percent(settings.valid()));
    values.put("correlation", BigDecimal.valueOf(settings.correlation()));
    values.put("weightVariation", BigDecimal.valueOf(settings.weightVariation()));
    values.put("communeCost", settings.communeCost());
    values.put("answerCost", settings.answerCost());
    values.put("perCommune", settings.perCommune());
    values.put("minimumCommunes", settings.minimumCommunes());
    values.put("basis", settings.basis());
    values.put("perArea", settings.perArea());
    values.put("own", settings.own());
    values.put("rule", settings.rule());
    values.put("q", BigDecimal.valueOf(settings.q()));
    values.put("minimum", settings.minimum());
    values.put("maximum", settings.maximum());
    Map<String, String> typed = new HashMap<>();
    values.forEach((name, value) -> typed.put(name, text(value, vietnamese)));
    return typed;
  }

  private static BigDecimal percent(double share) {
    return BigDecimal.valueOf(share).movePointRight(2);
  }

  private static String text(Object value, boolean vietnamese) {
    if (value instanceof BigDecimal number) {
      String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
      return vietnamese ? plain.replace('.', ',') : plain;
    }
    return Objects.toString(value, "");
  }
}
