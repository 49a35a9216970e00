package vn.sipas.weigh;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.sipas.campaign.ReopeningObstacles;
import vn.sipas.platform.Fault;

/** A set of weights fits the answers that it was made of: while it is in force none may follow. */
@ApplicationScoped
class FittingWeights implements ReopeningObstacles {

  private final Weights weights;

  FittingWeights(Weights weights) {
    this.weights = weights;
  }

  @Override
  public List<Fault> toReopen(int campaignId) {
    return weights
        .inForce(campaignId)
        .map(
            set ->
                new Fault("obstacles", "weights_in_force", "weigh.fault.in_force", set.version()))
        .stream()
        .toList();
  }
}
