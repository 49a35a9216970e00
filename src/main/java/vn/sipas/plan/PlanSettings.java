package vn.sipas.plan;

import java.util.List;
import java.util.Locale;
import vn.sipas.estimation.planning.AllocationRule;
import vn.sipas.estimation.planning.ClusterPlan;
import vn.sipas.estimation.planning.FieldConditions;

/**
 * What people decide before a sample is drawn. Shares, margins and rates lie in [0,1].
 *
 * @param frame id of the frame
 * @param earlier code of the campaign whose figures are used; null for none
 * @param areas what is drawn from separately: {@link #UNITS}, {@link #GROUPS} or {@link #WHOLE}
 * @param groups the groups as they were typed; null when areas are none
 * @param direct whether dossiers are drawn from whole areas, and not from drawn communes
 * @param share satisfaction expected where the earlier campaign tells none
 * @param margin half-width wanted for the whole
 * @param areaMargin half-width wanted for each area
 * @param target share to be reached
 * @param truth share that is expected when the verdict on the target is asked for
 * @param gain rise over the earlier campaign that should be shown
 * @param power probability of showing it
 * @param response share of people approached who take part
 * @param valid share of those whose answers are valid
 * @param correlation ρ of answers of one commune
 * @param weightVariation cv of the weights within an area
 * @param communeCost of reaching one commune
 * @param answerCost of one more answer there, in the same money
 * @param perCommune valid answers per commune; null for the number with the least error for money
 * @param minimumCommunes drawn in an area that has as many
 * @param basis what the size follows: {@link #BASES}
 * @param perArea whether the size is the sum of the areas' sizes and not that of the whole
 * @param own valid answers wanted when the basis is {@link #OWN}; else null
 * @param rule by which the size is shared: {@link #RULES}
 * @param q of the rule {@code power}
 * @param minimum valid answers per area
 * @param maximum valid answers per area; null for no limit
 */
public record PlanSettings(
    int frame,
    String earlier,
    String areas,
    String groups,
    boolean direct,
    double share,
    double margin,
    double areaMargin,
    double target,
    double truth,
    double gain,
    double power,
    double response,
    double valid,
    double correlation,
    double weightVariation,
    long communeCost,
    long answerCost,
    Integer perCommune,
    int minimumCommunes,
    String basis,
    boolean perArea,
    Long own,
    String rule,
    double q,
    long minimum,
    Long maximum) {

  static final String UNITS = "units";
  static final String GROUPS = "groups";
  static final String WHOLE = "whole";
  static final String OWN = "own";
  static final List<String> AREAS = List.of(UNITS, GROUPS, WHOLE);
  static final List<String> BASES = List.of("official", "margin", "target", "change", OWN);
  static final List<String> RULES = List.of("proportional", "neyman", "power", "equal");

  static AllocationRule rule(String code) {
    return AllocationRule.valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Valid answers per commune with the least error for the money, before it is rounded. */
  double bestTake() {
    return ClusterPlan.optimalSize(communeCost, answerCost, correlation);
  }

  /** Valid answers per commune that are planned for. */
  int take() {
    return perCommune != null ? perCommune : (int) Math.max(1, Math.round(bestTake()));
  }

  FieldConditions conditions(double perCluster) {
    double designEffect = ClusterPlan.designEffect(perCluster, correlation, weightVariation);
    return new FieldConditions(designEffect, response, valid);
  }
}
