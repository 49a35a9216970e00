package vn.sipas.weigh;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.satisfaction.CalibratedWeights;
import vn.sipas.satisfaction.WeightsInForce;

/** Tells results what was calibrated. A set never changes, so its cells are read once. */
@ApplicationScoped
class CalibratedSets implements WeightsInForce {

  private static final int REMEMBERED = 100;

  private final WeightSetRepository sets;
  private final Cache<Integer, CalibratedWeights> read =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  CalibratedSets(WeightSetRepository sets) {
    this.sets = sets;
  }

  @Override
  public Optional<CalibratedWeights> calibrated(int campaignId) {
    return sets.inForce(campaignId)
        .filter(set -> set.settings().calibration() != WeightSettings.CalibratedTo.NONE)
        .map(set -> read.get(set.id(), id -> of(set)));
  }

  private CalibratedWeights of(WeightSetRepository.InForce set) {
    return new CalibratedWeights(
        set.version(), set.sha256(), margins(set.settings()), sets.calibrated(set.id()));
  }

  private static List<String> margins(WeightSettings settings) {
    List<String> margins = new ArrayList<>();
    if (settings.calibration().area) {
      margins.add(MarginPlan.AREA);
    }
    if (settings.calibration().outcome) {
      margins.add(MarginPlan.OUTCOME);
    }
    return margins;
  }
}
