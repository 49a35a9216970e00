package vn.sipas.satisfaction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What has changed from one campaign to another.
 *
 * @param reference code of the campaign that changes are measured from
 * @param definition the campaign's, on the compared items; both campaigns were computed by it
 * @param boundaries the day whose units both campaigns' answers were carried to
 * @param breaks what differs between the campaigns besides the answers
 * @param notCompared domains that are in one campaign only or on no common boundaries
 * @param measuresNotCompared measures of the campaign without any common item
 * @param receipts of both campaigns' results, campaign first
 * @param receipt stands for both
 */
public record Changes(
    String campaign,
    String reference,
    String stream,
    ResultsDefinition definition,
    ResultsDesign design,
    ResultsDesign referenceDesign,
    LocalDate boundaries,
    double level,
    SampleDependence dependence,
    List<Break> breaks,
    ComparedItems items,
    List<NotCompared> notCompared,
    List<String> measuresNotCompared,
    String receipt,
    List<String> receipts,
    Instant asOf,
    boolean sampleData,
    List<Change> changes,
    @JsonIgnore ResultsHeader header,
    @JsonIgnore ResultsHeader referenceHeader)
    implements Receipted {

  public Changes {
    changes = List.copyOf(changes);
  }

  /**
   * How the two samples hang together.
   *
   * @param kind {@code shared_communes} or {@code independent}
   * @param sharedCommunes sampling units in both samples
   * @param restratified sampling units in both, drawn from different strata: taken as separate
   * @param line the same in a sentence
   */
  public record SampleDependence(String kind, int sharedCommunes, int restratified, String line) {}

  /**
   * A break between the campaigns.
   *
   * @param code {@code questionnaire}, {@code definition}, {@code items} or {@code boundaries}
   * @param text what differs and what was done about it
   */
  public record Break(String code, String text) {}

  /** Codes of items: those compared, and those that only one side has. */
  public record ComparedItems(
      List<String> compared,
      List<String> campaignOnly,
      List<String> referenceOnly,
      List<String> reworded) {}

  /**
   * A domain without a change.
   *
   * @param campaign in whose answers it is
   * @param reason {@code boundary_split}, {@code no_unit_of_level}, {@code not_stated} or {@code
   *     one_campaign_only}
   * @param text the reason in a sentence
   */
  public record NotCompared(
      String campaign,
      Map<String, String> domain,
      Map<String, String> label,
      String reason,
      String text) {}
}
