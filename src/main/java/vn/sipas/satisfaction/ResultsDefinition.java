package vn.sipas.satisfaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * How the indices were computed and what they are held against; printed on every output.
 *
 * @param itemValue {@code top2_share}, {@code mean_over_5} or {@code mean_rescaled}
 * @param aggregation {@code pooled_answers}, {@code item_mean} or {@code component_mean}
 * @param satisfiedLevels levels of the scale that count as satisfied
 */
public record ResultsDefinition(
    String survey,
    int surveyVersion,
    String code,
    int version,
    String title,
    String itemValue,
    String aggregation,
    List<Integer> satisfiedLevels,
    List<ComponentItems> components,
    List<CampaignTarget> targets) {

  /** A component, the part it belongs to and its items. */
  public record ComponentItems(String code, String part, List<String> items) {}

  /**
   * A target of the campaign.
   *
   * @param kind {@code absolute}: a share; {@code gain}: a rise over the reference campaign as a
   *     difference of shares, judged where changes between campaigns are computed
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CampaignTarget(
      String measure, String kind, double value, String reference, String note) {}
}
