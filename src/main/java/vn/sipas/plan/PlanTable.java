package vn.sipas.plan;

import java.util.List;
import java.util.Map;

/**
 * A plan as it was computed. Shares, margins and changes lie in [0,1].
 *
 * @param kind of the frame: {@code dossier} or {@code household}
 * @param rule by which the size is shared
 * @param take valid answers per commune that sizes are computed with
 * @param bestTake the number with the least error for the money
 * @param designEffect that sizes of the whole are computed with
 * @param officialExact the official size of the whole before it is rounded up
 * @param officialMargin half-width at a share of one half that the official size really gives
 * @param asked valid answers by the basis, before minimum and maximum
 * @param size valid answers that are shared among the areas
 * @param cost of the field work
 * @param earlier null when no campaign was named, or it tells nothing
 */
record PlanTable(
    String kind,
    String rule,
    int take,
    double bestTake,
    double designEffect,
    double officialExact,
    double officialMargin,
    long asked,
    long size,
    double cost,
    EarlierFigures earlier,
    Line whole,
    List<Line> areas) {

  /**
   * The whole, or an area.
   *
   * @param communes how many have any dossier
   * @param members their codes; empty for the whole
   * @param share expected
   * @param known whether the earlier campaign tells it
   * @param rules the sample under each rule, by its code
   */
  record Line(
      String code,
      String name,
      long inFrame,
      int communes,
      List<String> members,
      double share,
      boolean known,
      Sizes sizes,
      Map<String, Part> rules) {}

  /**
   * Sizes for several questions.
   *
   * @param change null when no sample shows it
   */
  record Sizes(Size official, Size margin, Size target, Size change) {

    /** By the code of a basis. */
    Size of(String basis) {
      return switch (basis) {
        case "official" -> official;
        case "margin" -> margin;
        case "target" -> target;
        default -> change;
      };
    }
  }

  /**
   * @param valid answers
   * @param issued people to approach for them
   */
  record Size(long valid, long issued) {}

  /**
   * A part of the sample; of figures those are null that so few answers do not have.
   *
   * @param valid answers that the rule gives
   * @param drawn communes that are drawn; null when dossiers are drawn from the whole area
   * @param visited communes with somebody to ask, at most
   * @param issued people to approach
   * @param expected valid answers of them
   * @param detectable smallest change from the earlier campaign that is shown
   * @param power probability that the verdict on the target is that of the expected truth
   */
  record Part(
      long valid,
      Integer drawn,
      long visited,
      long issued,
      long expected,
      Double standardError,
      Double halfWidth,
      Long degreesOfFreedom,
      Double detectable,
      Double power) {

    Part(
        long valid,
        Integer drawn,
        long visited,
        long issued,
        long expected,
        Double standardError,
        Long degreesOfFreedom) {
      this(
          valid,
          drawn,
          visited,
          issued,
          expected,
          standardError,
          null,
          degreesOfFreedom,
          null,
          null);
    }

    Part told(Double halfWidth, Double detectable, Double power) {
      return new Part(
          valid,
          drawn,
          visited,
          issued,
          expected,
          standardError,
          halfWidth,
          degreesOfFreedom,
          detectable,
          power);
    }
  }

  Part part(Line line) {
    return line.rules().get(rule);
  }
}
