package vn.sipas.satisfaction;

import java.util.List;
import java.util.Map;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.campaign.CampaignOrigin;
import vn.sipas.survey.SurveyVersion;

/**
 * A campaign's responses one by one, with what is needed to compute its figures elsewhere.
 *
 * @param origin where the responses came from; null when they were collected here
 * @param sample whether it is a probability sample
 * @param calibrated whether the weights are calibrated, so that errors computed with them as they
 *     are here are wider than the published ones
 * @param design as stored; frame counts are used only with its finite population correction
 * @param itemValues what a level is worth, in [0,1]
 * @param measures how figures are made of items
 */
public record Microdata(
    String campaign,
    String name,
    boolean sampleData,
    CampaignOrigin origin,
    boolean sample,
    boolean calibrated,
    String receipt,
    SurveyVersion survey,
    CampaignDesign design,
    Map<Integer, Double> itemValues,
    List<Formula> measures,
    Source rows) {

  /**
   * A measure as the combination of ratios Σ a_k (Σ w y_k / Σ w v_k).
   *
   * @param parts codes of the items whose answers are pooled in each ratio
   * @param shares a_k, one per part
   */
  public record Formula(String code, List<List<String>> parts, List<Double> shares) {}

  /** Hands over rows one at a time. */
  public interface Source {

    /**
     * @throws E what the receiver throws
     */
    <E extends Exception> void each(Receiver<E> receiver) throws E;
  }

  /** Takes rows one at a time. */
  public interface Receiver<E extends Exception> {
    void take(MicrodataRow row) throws E;
  }
}
