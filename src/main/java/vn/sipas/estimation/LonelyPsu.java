package vn.sipas.estimation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What to do with a stratum of which a single PSU was sampled out of several: it shows no variation
 * within the stratum, so its share of the variance cannot be estimated.
 *
 * <p>Chosen once per campaign and printed with the results. Only strata with a respondent in the
 * domain matter. Source: {@code survey.lonely.psu} of R's survey package; Lumley 2010, §2.
 */
public enum LonelyPsu {
  /** No variance is given ({@link EstimateStatus#VARIANCE_REFUSED}) until somebody decides. */
  REFUSE,
  /**
   * Adds (1 - f) z²: the PSU total is compared with the grand mean, which is 0. It can only
   * overstate; the recommended choice.
   */
  ADJUST,
  /**
   * Gives the stratum the average of the other strata: their sum times H/(H - L), H strata of the
   * domain of which L are lonely. With all strata lonely there is nothing to average and no
   * variance.
   */
  AVERAGE,
  /** Adds 0: right only if the PSU was certain to be drawn. */
  CERTAINTY;

  /** As it is stored and sent. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The treatment with this code. */
  public static Optional<LonelyPsu> of(String code) {
    return Arrays.stream(values()).filter(treatment -> treatment.code().equals(code)).findFirst();
  }
}
