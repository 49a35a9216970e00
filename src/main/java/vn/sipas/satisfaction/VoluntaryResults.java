package vn.sipas.satisfaction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Figures of people who chose to answer: counts, shares and bounds, nothing about an error.
 *
 * @param releasedThrough answers received after this day are in no figure; null when none is yet
 */
public record VoluntaryResults(
    String campaign,
    String stream,
    ResultsDefinition definition,
    ResultsDesign design,
    String receipt,
    Instant asOf,
    @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate releasedThrough,
    boolean sampleData,
    List<VoluntaryEstimate> estimates,
    @JsonIgnore ResultsHeader header)
    implements Results {

  public VoluntaryResults {
    estimates = List.copyOf(estimates);
  }
}
