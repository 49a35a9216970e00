package vn.sipas.satisfaction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;

/** Figures of people who chose to answer: counts, shares and bounds, nothing about an error. */
public record VoluntaryResults(
    String campaign,
    String stream,
    ResultsDefinition definition,
    ResultsDesign design,
    String receipt,
    Instant asOf,
    boolean sampleData,
    List<VoluntaryEstimate> estimates,
    @JsonIgnore ResultsHeader header)
    implements Results {

  public VoluntaryResults {
    estimates = List.copyOf(estimates);
  }
}
