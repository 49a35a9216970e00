package vn.sipas.satisfaction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;

/** Figures of a probability sample, with design-based errors and verdicts. */
public record ProbabilityResults(
    String campaign,
    String stream,
    ResultsDefinition definition,
    ResultsDesign design,
    String receipt,
    Instant asOf,
    boolean sampleData,
    List<ProbabilityEstimate> estimates,
    @JsonIgnore ResultsHeader header)
    implements Results {

  public ProbabilityResults {
    estimates = List.copyOf(estimates);
  }
}
