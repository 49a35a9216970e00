package vn.sipas.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Samples that were drawn. */
@ApplicationScoped
public class Samples {

  private final SampleRepository samples;

  Samples(SampleRepository samples) {
    this.samples = samples;
  }

  /** The sample in force; empty when none was drawn, or it was set aside. */
  public Optional<DrawnSample> of(int campaignId) {
    return samples.inForce(campaignId);
  }

  /** Its cases, main and reserve, in the order of their numbers. */
  public List<DrawnCase> cases(DrawnSample sample) {
    return samples.cases(sample.id());
  }
}
