package vn.sipas.publication;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.sipas.platform.Figures;
import vn.sipas.platform.Messages;
import vn.sipas.publication.PublishedDocument.Cell;
import vn.sipas.publication.PublishedDocument.CellVerdict;
import vn.sipas.publication.PublishedDocument.Weighting;

/** Figures of a document as people read them. */
record Wording(Locale locale) {

  static final String NONE = "–";

  String text(String key, Object... args) {
    return Messages.text(locale, "publication." + key, args);
  }

  String title(Version one) {
    return one.version() == null
        ? text("proposal_n", one.number())
        : text("version_n", one.version());
  }

  String percent(Double share) {
    return share == null ? NONE : Figures.percent(share, locale);
  }

  String whole(Number number) {
    return number == null ? NONE : Figures.whole(number, locale);
  }

  String decimal(Double number, int digits) {
    return number == null ? NONE : Figures.decimal(number, digits, locale);
  }

  /** A difference of shares in points, with its sign. */
  String points(Double difference) {
    if (difference == null) {
      return NONE;
    }
    String size = Figures.decimal(Math.abs(100 * difference), 1, locale);
    boolean nothing = size.equals(Figures.decimal(0, 1, locale));
    return (nothing ? "" : difference < 0 ? "\u2212" : "+") + size;
  }

  /** A number that nobody knows so exactly: two digits, upwards. */
  String about(long number) {
    long step = 1;
    while (number / step >= 100) {
      step *= 10;
    }
    return whole((number + step - 1) / step * step);
  }

  /** A target as it was set: 85 %, or 87,5 %. */
  String target(double target) {
    boolean whole = Math.abs(100 * target - Math.rint(100 * target)) < 1e-9;
    return Figures.decimal(100 * target, whole ? 0 : 1, locale) + "\u00a0%";
  }

  /** Of few people who all agree, only the limit of the interval is told. */
  String estimate(Cell cell) {
    if (cell.isHidden()) {
      return text("hidden");
    } else if (cell.flags().contains("at_least")) {
      return "≥\u00a0" + percent(cell.lower());
    } else if (cell.flags().contains("at_most")) {
      return "≤\u00a0" + percent(cell.upper());
    }
    return percent(cell.estimate());
  }

  String interval(Double lower, Double upper) {
    return lower == null || upper == null ? NONE : percent(lower) + "\u00a0– " + percent(upper);
  }

  String verdicts(Cell cell) {
    return cell.verdicts().stream().map(this::verdict).collect(Collectors.joining("; "));
  }

  private String verdict(CellVerdict one) {
    return text("verdict." + one.verdict()) + " (" + target(one.target()) + ")";
  }

  String verdictCodes(List<String> codes) {
    return codes.isEmpty()
        ? NONE
        : codes.stream().map(code -> text("verdict." + code)).collect(Collectors.joining("; "));
  }

  String weighting(Weighting weighting) {
    return weighting.isAsDrawn()
        ? text("weighting.as_drawn")
        : text(
            weighting.calibrated() ? "weighting.calibrated" : "weighting.not_calibrated",
            weighting.version());
  }

  /** Names of what moved, for people. */
  String facts(List<String> facts) {
    return facts.stream().map(fact -> text("fact." + fact)).collect(Collectors.joining(", "));
  }
}
