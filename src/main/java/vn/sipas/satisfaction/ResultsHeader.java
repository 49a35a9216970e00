package vn.sipas.satisfaction;

import java.time.LocalDate;
import java.util.List;
import vn.sipas.campaign.CampaignOrigin;

/**
 * What stands above the figures on a page or in a file.
 *
 * @param lastDay last day on which answers were taken
 * @param variables by which the table is broken down, in order
 * @param measures of the table, in order
 * @param sampleData whether the figures are invented
 * @param origin where the answers came from; null when they were collected here
 */
public record ResultsHeader(
    String name,
    LocalDate firstDay,
    LocalDate lastDay,
    List<Variable> variables,
    List<String> measures,
    boolean sampleData,
    String language,
    CampaignOrigin origin) {

  /** A variable of the table with the name that people read. */
  public record Variable(String code, String label) {}
}
