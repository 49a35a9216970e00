package vn.sipas.draw;

import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A stratum of the sample: an area, or a commune that was certain to be drawn.
 *
 * @param code as in the campaign's design
 * @param area code of the area
 * @param inFrame N: communes with dossiers; dossiers when they are drawn directly; 1 when certain
 * @param drawn n: communes or, directly, dossiers of the main sample
 * @param dossiers in the frame
 * @param start random start of the systematic choice of communes; null where there is none
 */
public record DrawnStratum(
    String code, String area, Kind kind, long inFrame, int drawn, long dossiers, Double start) {

  /** What was drawn in it first. */
  public enum Kind {
    /** Communes with probability proportional to dossiers. */
    PPS,
    /** Communes, all alike. */
    SIMPLE,
    /** A commune taken for certain. */
    CERTAIN,
    /** Dossiers of the whole area. */
    DIRECT;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether every place of the stratum is in the sample, so that dossiers vary only. */
    boolean isWhole() {
      return this == CERTAIN || this == DIRECT;
    }
  }

  /** Code of the stratum of a commune that is certain. */
  static String codeOfCertain(String area, String commune) {
    return area + "-" + commune;
  }

  /** Code of the commune that is the stratum; null when it is an area. */
  String certainCommune() {
    return kind == Kind.CERTAIN ? code.substring(area.length() + 1) : null;
  }

  /** Area, and commune where that is the stratum, in the words of their names. */
  String name(UnaryOperator<String> nameOfUnit) {
    String name = nameOfUnit.apply(area);
    return kind == Kind.CERTAIN ? name + " – " + nameOfUnit.apply(certainCommune()) : name;
  }

  /** Σx/n of a choice in proportion to size. */
  public double interval() {
    return (double) dossiers / drawn;
  }
}
