package vn.sipas.weigh;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Which weights figures are computed with. */
@ApplicationScoped
public class Weights {

  private final WeightSetRepository sets;
  private final WeightChoiceRepository choices;

  Weights(WeightSetRepository sets, WeightChoiceRepository choices) {
    this.sets = sets;
    this.choices = choices;
  }

  /** Empty while figures are computed with the weights as drawn. */
  public Optional<WeightSet> inForce(int campaignId) {
    return choices.of(campaignId).stream()
        .findFirst()
        .filter(choice -> choice.version() != null)
        .flatMap(
            choice ->
                sets.of(campaignId, choice.version())
                    .map(
                        set ->
                            new WeightSet(
                                set.version(),
                                set.settings(),
                                choice.chosenAt(),
                                choice.chosenBy(),
                                set.sha256())));
  }
}
