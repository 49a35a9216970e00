package vn.sipas.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.sipas.platform.Fault;

/**
 * Reads settings from texts by their names and tells everything wrong with them at once. What is
 * not there stays as proposed; what is blank is nothing, where nothing is allowed.
 */
final class PlanReader {

  static final Set<String> NAMES =
      Set.of(
          "frame",
          "earlier",
          "areas",
          "groups",
          "direct",
          "share",
          "margin",
          "areaMargin",
          "target",
          "truth",
          "gain",
          "power",
          "response",
          "valid",
          "correlation",
          "weightVariation",
          "communeCost",
          "answerCost",
          "perCommune",
          "minimumCommunes",
          "basis",
          "perArea",
          "own",
          "rule",
          "q",
          "minimum",
          "maximum");

  static final long MOST = 10_000_000;
  private static final int LONGEST_GROUPS = 30_000;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}([.,]\\d{1,17})?");
  private static final Pattern WHOLE =
      Pattern.compile("\\d{1,3}([. \\u00a0]\\d{3}){1,3}|\\d{1,12}");

  private final Map<String, String> given;
  private final PlanSettings proposed;
  private final double shareUnit;
  private final List<Fault> faults = new ArrayList<>();

  /**
   * @param shareUnit what a share is multiplied with where it is typed: 100 for percentages
   */
  PlanReader(Map<String, String> given, PlanSettings proposed, double shareUnit) {
    this.given = given;
    this.proposed = proposed;
    this.shareUnit = shareUnit;
  }

  List<Fault> faults() {
    return faults;
  }

  /**
   * @param frames ids of those that can be planned with
   * @param earlier codes of campaigns that may tell something
   */
  PlanSettings read(Set<Integer> frames, Set<String> earlier) {
    given.keySet().stream()
        .filter(name -> !NAMES.contains(name))
        .sorted()
        .forEach(name -> fault(name, "unknown", name));
    String basis = choice("basis", PlanSettings.BASES, proposed.basis());
    String areas = choice("areas", PlanSettings.AREAS, proposed.areas());
    PlanSettings read =
        new PlanSettings(
            frame(frames),
            earlier(earlier),
            areas,
            groups(),
            flag("direct", proposed.direct()),
            share("share", 0.01, 0.99, proposed.share()),
            share("margin", 0.001, 0.5, proposed.margin()),
            share("areaMargin", 0.001, 0.5, proposed.areaMargin()),
            share("target", 0.01, 0.999, proposed.target()),
            share("truth", 0.01, 0.999, proposed.truth()),
            share("gain", 0.001, 0.5, proposed.gain()),
            share("power", 0.5, 0.99, proposed.power()),
            share("response", 0.01, 1, proposed.response()),
            share("valid", 0.01, 1, proposed.valid()),
            number("correlation", 0.001, 0.9, proposed.correlation(), 1),
            number("weightVariation", 0, 3, proposed.weightVariation(), 1),
            whole("communeCost", 1, MOST * 100, proposed.communeCost(), false),
            whole("answerCost", 1, MOST * 100, proposed.answerCost(), false),
            integer(whole("perCommune", 1, 10_000, boxed(proposed.perCommune()), true)),
            whole("minimumCommunes", 2, 1_000, (long) proposed.minimumCommunes(), false).intValue(),
            basis,
            flag("perArea", proposed.perArea()),
            whole("own", 1, MOST, proposed.own(), true),
            choice("rule", PlanSettings.RULES, proposed.rule()),
            number("q", 0, 1, proposed.q(), 1),
            whole("minimum", 0, MOST, proposed.minimum(), false),
            whole("maximum", 1, MOST, proposed.maximum(), true));
    together(read);
    return read;
  }

  private static Long boxed(Integer number) {
    return number == null ? null : Long.valueOf(number);
  }

  private static Integer integer(Long number) {
    return number == null ? null : Integer.valueOf(number.intValue());
  }

  /** What numbers say that are right one by one. */
  private void together(PlanSettings read) {
    if (read.truth() == read.target()) {
      fault("truth", "truth_is_target");
    }
    if (read.share() + read.gain() >= 1) {
      fault("gain", "gain_too_high");
    }
    if (read.basis().equals(PlanSettings.OWN) && read.own() == null) {
      fault("own", "own");
    }
    if (read.maximum() != null && read.maximum() < read.minimum()) {
      fault("maximum", "maximum");
    }
  }

  private int frame(Set<Integer> frames) {
    String typed = given.get("frame");
    int frame =
        typed == null ? proposed.frame() : typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    if (!frames.contains(frame)) {
      fault("frame", "frame");
      return proposed.frame();
    }
    return frame;
  }

  private String earlier(Set<String> known) {
    String typed = given.get("earlier");
    if (typed == null) {
      return proposed.earlier();
    }
    if (!typed.isBlank() && !known.contains(typed)) {
      fault("earlier", "earlier");
    }
    return typed.isBlank() ? null : typed;
  }

  private String groups() {
    String typed = given.getOrDefault("groups", proposed.groups());
    if (typed != null && typed.length() > LONGEST_GROUPS) {
      fault("groups", "groups_long", LONGEST_GROUPS);
    }
    return typed;
  }

  private String choice(String name, List<String> known, String before) {
    String typed = given.getOrDefault(name, before);
    if (!known.contains(typed)) {
      fault(name, "choice");
      return before;
    }
    return typed;
  }

  private boolean flag(String name, boolean before) {
    String typed = given.get(name);
    return typed == null ? before : typed.equals("true");
  }

  private double share(String name, double least, double most, double before) {
    return number(name, least, most, before, shareUnit);
  }

  /** Digits are divided as decimals, so that 85 per cent are 0.85 and nothing near it. */
  private double number(String name, double least, double most, double before, double unit) {
    String typed = given.get(name);
    if (typed == null) {
      return before;
    }
    String digits = typed.replace("%", "").replace('\u00a0', ' ').strip();
    double value =
        NUMBER.matcher(digits).matches()
            ? new BigDecimal(digits.replace(',', '.'))
                .divide(BigDecimal.valueOf(unit))
                .doubleValue()
            : -1;
    if (value < least || value > most) {
      fault(name, "number", text(least * unit), text(most * unit));
      return before;
    }
    return value;
  }

  private static String text(double number) {
    return BigDecimal.valueOf(number)
        .setScale(4, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString()
        .replace('.', ',');
  }

  private Long whole(String name, long least, long most, Long before, boolean optional) {
    String typed = given.get(name);
    if (typed == null || optional && typed.isBlank()) {
      return typed == null ? before : null;
    }
    long value =
        WHOLE.matcher(typed.strip()).matches() ? Long.parseLong(typed.replaceAll("\\D", "")) : -1;
    if (value < least || value > most) {
      fault(name, "whole", grouped(least), grouped(most));
      return before;
    }
    return value;
  }

  /** In a way that both languages read. */
  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '\u00a0');
  }

  private void fault(String name, String code, Object... args) {
    faults.add(new Fault(name, code, "plan.fault." + code, args));
  }
}
