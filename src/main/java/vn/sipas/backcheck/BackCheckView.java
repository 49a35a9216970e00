package vn.sipas.backcheck;

import java.util.List;

/**
 * The page of a campaign's back-checks.
 *
 * @param drawn whether there is a sample at all
 * @param percent what is in the field
 * @param places whose interviews can be left out
 */
record BackCheckView(
    String code,
    String name,
    boolean drawn,
    String percent,
    BackChecks.Standing standing,
    List<CheckLine> checks,
    List<IndicatorLine> indicators,
    List<PlaceLine> places) {

  /** A back-check with the name of its place. */
  record CheckLine(BackCheck check, String place, String mode) {}

  /**
   * Indicators with what is remarkable about them.
   *
   * @param pace as it is written; null when unknown
   */
  record IndicatorLine(Indicators of, boolean remarkable, String pace) {}

  /** A place with interviews, and whether they are left out. */
  record PlaceLine(String code, String name, boolean excluded) {}

  /** The page of one back-check. */
  record One(String code, String name, BackChecks.Case of, String place, Typed typed) {

    public List<Result> results() {
      return List.of(Result.values());
    }

    public List<FindingKind> findings() {
      return List.of(FindingKind.values());
    }
  }

  /** What stands in the fields of a back-check. */
  record Typed(String result, List<String> findings, String note) {

    public boolean has(String finding) {
      return findings.contains(finding);
    }

    static Typed of(BackCheck check) {
      return new Typed(
          check.result() == null ? "" : check.result().code(),
          check.findings().stream().map(FindingKind::code).toList(),
          check.note() == null ? "" : check.note());
    }
  }

  /** The page on which a place's interviews are left out. */
  record OfPlace(
      String code,
      String name,
      String place,
      String placeName,
      int answers,
      List<PlaceExclusions.Effect> effects,
      List<Decision> decisions,
      String reason) {

    public boolean excluded() {
      return !decisions.isEmpty() && decisions.get(0).excluded();
    }
  }
}
