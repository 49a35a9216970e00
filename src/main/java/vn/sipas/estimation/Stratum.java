package vn.sipas.estimation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One stratum of the sample as it was drawn, counted over the whole file and not over a domain.
 *
 * <p>Filtering the file before counting is the classic error: a PSU without a respondent in the
 * domain still belongs to {@code sampled}.
 *
 * @param code code of the stratum
 * @param sampled n_h, PSUs in the sample (respondents, if they were drawn directly)
 * @param inFrame N_h, PSUs in the frame; null when unknown, then no finite population correction
 * @param psus the sampled PSUs by code; empty when respondents were drawn directly
 */
public record Stratum(String code, long sampled, Long inFrame, Map<String, SampledPsu> psus) {

  /** The stratum of a sample that is not stratified. */
  public static final String ONLY = "";

  /**
   * A sampled primary sampling unit, usually a commune.
   *
   * @param code unique in the stratum
   * @param respondents m_hi, respondents of the whole file in this PSU, whatever they answered; 0
   *     when nobody there took part: the PSU still counts in n_h
   * @param inFrame M_hi, respondents (dossiers) in the PSU's frame; null when unknown
   */
  public record SampledPsu(String code, long respondents, Long inFrame) {
    /**
     * @throws IllegalArgumentException if the count is negative or more than the frame holds
     */
    public SampledPsu {
      Check.that(respondents >= 0, "PSU %s has %d respondents", code, respondents);
      Check.that(
          inFrame == null || respondents <= inFrame,
          "PSU %s has %d respondents but only %d in its frame",
          code,
          respondents,
          inFrame);
    }

    double fraction() {
      return inFrame == null ? 0 : (double) respondents / inFrame;
    }
  }

  /**
   * @throws IllegalArgumentException if n_h is not positive or exceeds N_h, or differs from the
   *     number of PSUs listed
   */
  public Stratum {
    code = code == null ? ONLY : code;
    psus = Map.copyOf(psus);
    Check.that(sampled > 0, "stratum '%s' has no sampled unit: n_h = %d", code, sampled);
    Check.that(
        inFrame == null || sampled <= inFrame,
        "stratum '%s' has n_h = %d sampled units but only N_h = %d in its frame",
        code,
        sampled,
        inFrame);
    Check.that(
        psus.isEmpty() || psus.size() == sampled,
        "stratum '%s' lists %d PSUs but says n_h = %d",
        code,
        psus.size(),
        sampled);
  }

  /** A stratum of PSUs; N_h may be null. */
  public static Stratum ofPsus(String code, Collection<SampledPsu> sampled, Long inFrame) {
    var byCode = new LinkedHashMap<String, SampledPsu>();
    for (var psu : sampled) {
      Check.that(
          byCode.put(psu.code(), psu) == null,
          "PSU %s appears twice in stratum '%s'",
          psu.code(),
          code);
    }
    return new Stratum(code, byCode.size(), inFrame, byCode);
  }

  /** A stratum whose respondents were drawn directly, each his own PSU; N_h may be null. */
  public static Stratum ofRespondents(String code, long sampled, Long inFrame) {
    return new Stratum(code, sampled, inFrame, Map.of());
  }

  /** Whether the respondent is the primary sampling unit. */
  public boolean respondentIsPsu() {
    return psus.isEmpty();
  }

  /** Sampling fraction f_h = n_h / N_h; 0 when N_h is unknown. */
  public double fraction() {
    return inFrame == null ? 0 : (double) sampled / inFrame;
  }

  /** Whether every PSU of the frame is in the sample. */
  boolean isCompleteAtFirstStage() {
    return inFrame != null && sampled == inFrame;
  }

  /** Whether a single PSU stands for several (n_h = 1 and f_h &lt; 1). */
  public boolean isLonely() {
    return sampled == 1 && !isCompleteAtFirstStage();
  }
}
