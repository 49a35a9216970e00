package vn.sipas.field;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.sipas.draw.Samples;

/** Cases in the field. */
@ApplicationScoped
public class FieldCases {

  private final Samples samples;
  private final FieldRepository cases;

  FieldCases(Samples samples, FieldRepository cases) {
    this.samples = samples;
    this.cases = cases;
  }

  /** In the order of their numbers; empty before anything is in the field. */
  public List<FieldCase> of(int campaignId) {
    return samples
        .of(campaignId)
        .map(sample -> cases.states(sample.id()).stream().map(CaseState::of).toList())
        .orElse(List.of());
  }
}
