package vn.sipas.plan;

import java.util.Locale;
import java.util.Map;

/**
 * What an earlier campaign tells.
 *
 * @param nameEn null when there is no English name
 * @param areas by the code of the unit
 * @param designEffect of the whole; null when it has none
 * @param perCommune respondents per commune; null when respondents were drawn directly
 * @param correlation ρ by {@code ClusterPlan.correlation}; null when it cannot be told
 * @param weightVariation cv of the sampling units' weights
 */
record EarlierFigures(
    String campaign,
    String name,
    String nameEn,
    Figure whole,
    Map<String, Figure> areas,
    Double designEffect,
    Double perCommune,
    Double correlation,
    double weightVariation) {

  /**
   * @param error standard error of the share
   */
  record Figure(double share, double error, long respondents) {}

  String name(Locale locale) {
    return locale.getLanguage().equals("en") && nameEn != null ? nameEn : name;
  }
}
