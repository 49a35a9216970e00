package vn.sipas.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.sipas.plan.PlanTable.Line;
import vn.sipas.plan.PlanTable.Part;
import vn.sipas.plan.PlanTable.Size;
import vn.sipas.platform.Figures;
import vn.sipas.platform.Messages;
import vn.sipas.report.document.Document;

/** A plan in sentences and tables of one language. */
final class PlanWords {

  /**
   * Communes of an area below which its errors are hardly known; and below which they are poorly.
   */
  static final int FEW_COMMUNES = 6;

  private static final int ENOUGH_COMMUNES = 10;
  private static final int FEW_ANSWERS = 30;
  private static final String NONE = "–";

  private final PlanTable table;
  private final PlanSettings settings;
  private final Locale locale;

  PlanWords(PlanTable table, PlanSettings settings, Locale locale) {
    this.table = table;
    this.settings = settings;
    this.locale = locale;
  }

  private String text(String key, Object... args) {
    return Messages.text(locale, key, args);
  }

  private String whole(long number) {
    return Figures.whole(number, locale);
  }

  /** Points of a hundred. */
  private String points(Double share) {
    return share == null ? NONE : Figures.decimal(100 * share, 1, locale);
  }

  private String percent(double share) {
    return Figures.percent(share, locale);
  }

  private String number(double value) {
    return Figures.decimal(value, 1, locale);
  }

  private String fine(double value) {
    return Figures.decimal(value, 3, locale);
  }

  /** Dossiers or households. */
  public String noun() {
    return text("plan.noun." + table.kind());
  }

  private Part part(Line line) {
    return table.part(line);
  }

  /** What the plan can show, before anybody signs a target. */
  public List<String> sentences() {
    List<String> all = new ArrayList<>();
    Part whole = part(table.whole());
    String name = table.whole().name();
    all.add(
        text(
            "plan.says.size",
            whole(whole.issued()),
            noun(),
            whole(whole.visited()),
            whole(table.areas().size()),
            whole(whole.expected())));
    if (whole.halfWidth() == null) {
      all.add(text("plan.says.nothing"));
      return all;
    }
    all.add(
        text("plan.says.margin", name, percent(table.whole().share()), points(whole.halfWidth())));
    all.add(
        text(
            table.earlier() == null ? "plan.says.change" : "plan.says.change_from",
            points(whole.detectable()),
            percent(settings.power()),
            table.earlier() == null ? "" : table.earlier().name(locale)));
    areasChange().ifPresent(all::add);
    all.add(
        text(
            settings.truth() > settings.target() ? "plan.says.target" : "plan.says.target_missed",
            percent(settings.target()),
            percent(settings.truth()),
            percent(whole.power())));
    all.add(
        text(
            "plan.says.official",
            whole(table.whole().sizes().official().valid()),
            number(table.designEffect()),
            points(table.officialMargin()),
            number(table.officialExact())));
    return all;
  }

  private Optional<String> areasChange() {
    List<Line> told =
        table.areas().stream()
            .filter(area -> part(area).detectable() != null)
            .sorted(Comparator.comparing(area -> part(area).detectable()))
            .toList();
    if (table.areas().size() < 2 || told.isEmpty()) {
      return Optional.empty();
    }
    Line best = told.get(0);
    Line worst = told.get(told.size() - 1);
    return Optional.of(
        text(
            "plan.says.change_areas",
            points(part(best).detectable()),
            best.name(),
            points(part(worst).detectable()),
            worst.name()));
  }

  /** What a planner should mend, or know. */
  public List<String> warnings() {
    List<String> all = new ArrayList<>();
    if (table.size() != table.asked()) {
      String key = table.size() > table.asked() ? "plan.warning.raised" : "plan.warning.lowered";
      all.add(text(key, whole(table.asked()), whole(table.size())));
    }
    if (settings.earlier() != null && table.earlier() == null) {
      all.add(text("plan.warning.earlier_silent"));
    }
    named(all, "few_communes", area -> drawn(area) < FEW_COMMUNES);
    named(all, "communes", area -> drawn(area) >= FEW_COMMUNES && drawn(area) < ENOUGH_COMMUNES);
    named(all, "short", area -> part(area).expected() < part(area).valid());
    named(all, "few_answers", area -> part(area).expected() < FEW_ANSWERS);
    return all;
  }

  private int drawn(Line area) {
    return Objects.requireNonNullElse(part(area).drawn(), Integer.MAX_VALUE);
  }

  private void named(List<String> all, String code, Predicate<Line> isConcerned) {
    List<String> names = table.areas().stream().filter(isConcerned).map(Line::name).toList();
    if (!names.isEmpty()) {
      String shown = String.join(", ", names.subList(0, Math.min(8, names.size())));
      all.add(text("plan.warning." + code, names.size(), names.size() > 8 ? shown + " …" : shown));
    }
  }

  public List<PlanSheet> sheets() {
    return List.of(plan(), shows(), sizes(), rules());
  }

  private PlanSheet plan() {
    return sheet(
        "plan",
        text("plan.sheet.plan.note"),
        List.of("in_frame", "communes", "drawn", "take", "issued", "expected"),
        line -> {
          Part part = part(line);
          boolean direct = part.drawn() == null && line != table.whole();
          return List.of(
              whole(line.inFrame()),
              whole(line.communes()),
              direct ? text("plan.from_whole") : whole(part.visited()),
              part.drawn() == null ? NONE : perCommune(part.issued(), part.drawn()),
              whole(part.issued()),
              whole(part.expected()));
        });
  }

  private String perCommune(long issued, int communes) {
    return issued % communes == 0 ? whole(issued / communes) : number((double) issued / communes);
  }

  private PlanSheet shows() {
    return sheet(
        "shows",
        text("plan.sheet.shows.note", percent(settings.power()), percent(settings.target())),
        List.of("share", "interval", "change", "verdict", "df"),
        line -> {
          Part part = part(line);
          return List.of(
              share(line),
              interval(line, part),
              points(part.detectable()),
              part.power() == null ? NONE : percent(part.power()),
              part.halfWidth() == null ? NONE : whole(part.degreesOfFreedom()));
        });
  }

  /** With a star where nobody told it. */
  private String share(Line line) {
    return percent(line.share()) + (line.known() ? "" : "\u00a0*");
  }

  /** Never beyond what a share can be. */
  private String interval(Line line, Part part) {
    if (part.halfWidth() == null) {
      return NONE;
    }
    double lower = Math.max(0, line.share() - part.halfWidth());
    double upper = Math.min(1, line.share() + part.halfWidth());
    return points(lower) + " – " + points(upper) + " (± " + points(part.halfWidth()) + ")";
  }

  private PlanSheet sizes() {
    return sheet(
        "sizes",
        text(
            "plan.sheet.sizes.note",
            points(settings.margin()),
            points(settings.areaMargin()),
            percent(settings.target()),
            percent(settings.truth()),
            percent(settings.power()),
            points(settings.gain())),
        List.of("in_frame", "official", "margin", "target", "change_size"),
        line ->
            List.of(
                whole(line.inFrame()),
                official(line.sizes().official()),
                size(line.sizes().margin()),
                size(line.sizes().target()),
                size(line.sizes().change())));
  }

  private String size(Size size) {
    if (size == null) {
      return text("plan.impossible");
    }
    boolean enough = settings.conditions(1).expected(size.issued()) >= size.valid();
    return whole(size.valid())
        + " ("
        + (enough ? whole(size.issued()) : text("plan.not_enough"))
        + ")";
  }

  /** As the Ministry writes it: everybody answers. */
  private String official(Size size) {
    return whole(size.valid()) + " (" + whole(size.issued()) + ")";
  }

  private PlanSheet rules() {
    return sheet(
        "rules",
        text("plan.sheet.rules.note", number(settings.q())),
        List.of("share", "proportional", "neyman", "power", "equal"),
        line -> {
          List<String> cells = new ArrayList<>();
          cells.add(share(line));
          for (String rule : PlanSettings.RULES) {
            Part part = line.rules().get(rule);
            cells.add(whole(part.expected()) + " (± " + points(part.halfWidth()) + ")");
          }
          return cells;
        });
  }

  private PlanSheet sheet(
      String code, String note, List<String> columns, Function<Line, List<String>> cells) {
    List<Document.Column> titles = new ArrayList<>();
    titles.add(Document.Column.text(text("plan.column.area")));
    columns.forEach(
        column -> titles.add(Document.Column.number(text("plan.column." + column, noun()))));
    List<List<String>> rows = new ArrayList<>();
    rows.add(row(table.whole(), cells));
    boolean divided = table.areas().size() > 1;
    (divided ? table.areas() : List.<Line>of()).forEach(area -> rows.add(row(area, cells)));
    return new PlanSheet(code, text("plan.sheet." + code), note, titles, rows);
  }

  private static List<String> row(Line line, Function<Line, List<String>> cells) {
    List<String> row = new ArrayList<>();
    row.add(line.name());
    row.addAll(cells.apply(line));
    return row;
  }

  /** What the plan takes for granted, for print and file. */
  public Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    put(facts, "share", percent(settings.share()));
    put(facts, "margin", "± " + points(settings.margin()));
    put(facts, "areaMargin", "± " + points(settings.areaMargin()));
    put(facts, "target", percent(settings.target()));
    put(facts, "truth", percent(settings.truth()));
    put(facts, "gain", points(settings.gain()));
    put(facts, "power", percent(settings.power()));
    put(facts, "response", percent(settings.response()));
    put(facts, "valid", percent(settings.valid()));
    put(facts, "correlation", fine(settings.correlation()));
    put(facts, "weightVariation", fine(settings.weightVariation()));
    put(facts, "communeCost", whole(settings.communeCost()));
    put(facts, "answerCost", whole(settings.answerCost()));
    put(facts, "perCommune", text("plan.take", whole(table.take()), number(table.bestTake())));
    put(facts, "minimumCommunes", whole(settings.minimumCommunes()));
    put(facts, "areas", text("plan.areas." + settings.areas()));
    put(facts, "direct", text("plan.direct." + settings.direct()));
    put(facts, "basis", basis());
    put(facts, "rule", text("plan.column." + settings.rule()));
    put(facts, "q", number(settings.q()));
    put(facts, "minimum", whole(settings.minimum()));
    put(facts, "maximum", settings.maximum() == null ? NONE : whole(settings.maximum()));
    facts.put(text("plan.cost"), whole(Math.round(table.cost())));
    return facts;
  }

  private String basis() {
    boolean own = settings.basis().equals(PlanSettings.OWN);
    return text("plan.basis." + settings.basis())
        + (own ? ": " + whole(settings.own()) : ", " + text("plan.perArea." + settings.perArea()));
  }

  private void put(Map<String, String> facts, String field, String value) {
    facts.put(text("plan.field." + field), value);
  }

  /** What the earlier campaign told; null when there is none. */
  public String earlier() {
    EarlierFigures earlier = table.earlier();
    if (earlier == null) {
      return null;
    }
    String told =
        text(
            "plan.earlier.told",
            earlier.name(locale),
            percent(earlier.whole().share()),
            points(earlier.whole().error()),
            whole(earlier.whole().respondents()),
            earlier.designEffect() == null
                ? NONE
                : Figures.decimal(earlier.designEffect(), 2, locale));
    return earlier.correlation() == null
        ? told
        : told
            + " "
            + text(
                "plan.earlier.correlation",
                number(earlier.perCommune()),
                fine(earlier.correlation()),
                Figures.decimal(earlier.weightVariation(), 2, locale));
  }
}
