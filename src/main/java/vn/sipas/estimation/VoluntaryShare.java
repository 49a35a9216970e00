package vn.sipas.estimation;

/**
 * What may be said about answers of people who chose to answer: counts, a share, and bounds that
 * assume nothing.
 *
 * <p>Nobody was drawn, so there are no inclusion probabilities and no sampling error to state: this
 * type has no variance, no interval and no verdict, takes no weights, and cannot be turned into an
 * {@link Estimate}.
 *
 * <p>Source: {@code docs/methods.md} §6; Manski 2003; AAPOR 2013, report on non-probability
 * sampling.
 *
 * @param counts m respondents, their valid answers and satisfied answers; unweighted
 * @param share p, the index among those who answered, in [0,1]; null when nobody did
 * @param dossiers N, all completed dossiers of the period; null when unknown
 */
public record VoluntaryShare(Counts counts, Double share, Long dossiers) {

  /**
   * An interval that contains the share of all N whatever the silent ones think.
   *
   * @param lower r p: none of the silent is satisfied
   * @param upper r p + 1 − r: all of them are
   */
  public record Bounds(double lower, double upper) {}

  /**
   * What a correlation between having an opinion and giving it would do.
   *
   * @param correlation ρ between being satisfied and answering, over all N
   * @param bias ρ √((1 − r)/r) √(p(1 − p)): how far the share is off
   * @param effectiveSize r/((1 − r) ρ²): as many answers of a simple random sample are as good;
   *     null when nothing is lost (ρ = 0, or nobody is silent)
   */
  public record Sensitivity(double correlation, double bias, Double effectiveSize) {}

  /**
   * @throws IllegalArgumentException if the share is outside [0,1], is missing although there are
   *     answers, or N is negative
   */
  public VoluntaryShare {
    Check.that(
        counts.areNone() == (share == null),
        "there is a share exactly when there are answers: %s answers, share %s",
        counts.answers(),
        share);
    Check.that(dossiers == null || dossiers >= 0, "dossiers are counted from 0: %s", dossiers);
    if (share != null) {
      Check.share(share);
    }
  }

  /** The share of satisfied answers; N may be null. */
  public static VoluntaryShare of(Counts counts, Long dossiers) {
    var share = counts.areNone() ? null : (double) counts.satisfied() / counts.answers();
    return new VoluntaryShare(counts, share, dossiers);
  }

  /** Respondents with at least one valid answer. */
  public long respondents() {
    return counts.respondents();
  }

  /** Valid answers. */
  public long answers() {
    return counts.answers();
  }

  /** Answers at satisfied levels. */
  public long satisfied() {
    return counts.satisfied();
  }

  /**
   * r = m/N; null when N is unknown or 0, or when there are more respondents than dossiers, which
   * means that some answered twice and N does not describe them.
   */
  public Double captureRate() {
    boolean meaningful = dossiers != null && dossiers > 0 && respondents() <= dossiers;
    return meaningful ? Double.valueOf((double) respondents() / dossiers) : null;
  }

  /** Manski's bounds [r p, r p + 1 − r] on the index of all N; null without r or p. */
  public Bounds bounds() {
    var r = captureRate();
    if (r == null || share == null) {
      return null;
    }
    return new Bounds(r * share, r * share + 1 - r);
  }

  /**
   * (T − r p)/(1 − r): the share of the silent who must be satisfied for the index of all N to
   * reach T. At most 0: reached whatever they think; above 1: out of reach. Null without r or p, or
   * when nobody is silent.
   *
   * @throws IllegalArgumentException if the target is outside (0,1)
   */
  public Double breakEvenSilentShare(double target) {
    Check.target(target);
    var r = captureRate();
    if (r == null || share == null || r == 1) {
      return null;
    }
    return (target - r * share) / (1 - r);
  }

  /**
   * What holds whatever the silent think: met when even the lower bound reaches the target, not met
   * when even the upper does not, else inconclusive. Null without bounds.
   *
   * @throws IllegalArgumentException if the target is outside (0,1)
   */
  public Verdict.Outcome assuredOutcome(double target) {
    Check.target(target);
    var bounds = bounds();
    if (bounds == null) {
      return null;
    } else if (bounds.lower() >= target) {
      return Verdict.Outcome.MET;
    }
    return bounds.upper() < target ? Verdict.Outcome.NOT_MET : Verdict.Outcome.INCONCLUSIVE;
  }

  /**
   * Meng's sensitivity of the share to self-selection. ρ cannot be known from the answers; 0.05 is
   * small by any standard. Null without r or p, or when nobody of the N answered. Source: Meng
   * 2018.
   *
   * @param correlation ρ in [-1,1]
   * @throws IllegalArgumentException if ρ is outside [-1,1]
   */
  public Sensitivity sensitivity(double correlation) {
    Check.that(Math.abs(correlation) <= 1, "a correlation lies in [-1,1]: %s", correlation);
    var r = captureRate();
    if (r == null || r == 0 || share == null) {
      return null;
    }
    double bias = correlation * Math.sqrt((1 - r) / r) * Math.sqrt(share * (1 - share));
    boolean lossless = r == 1 || correlation == 0;
    return new Sensitivity(
        correlation,
        bias,
        lossless ? null : Double.valueOf(r / (1 - r) / (correlation * correlation)));
  }
}
