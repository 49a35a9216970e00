package vn.sipas.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The plans of campaigns. */
@ApplicationScoped
public class Plans {

  /** The newest signed version; empty while none is signed. */
  public Optional<SamplePlan> signed(int campaignId) {
    return Optional.empty();
  }
}
