package vn.sipas.field;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.draw.DrawnCase;
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
        .map(sample -> cases.of(sample.id(), byNumber(samples.cases(sample))))
        .orElse(List.of());
  }

  private static Map<Integer, DrawnCase> byNumber(List<DrawnCase> drawn) {
    Map<Integer, DrawnCase> byNumber = new HashMap<>();
    drawn.forEach(one -> byNumber.put(one.number(), one));
    return byNumber;
  }
}
