package vn.sipas.estimation;

import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two samples with different respondents in wholly or partly the same PSUs.
 *
 * <p>In stratum h, with n_a and n_b PSUs sampled, n_c of them in both, N_h in the frame:
 *
 * <pre>
 * c = Σ_h (1 − f*_h) n_c/(n_c − 1) Σ_common (z^a − z̄^a)(z^b − z̄^b),   f*_h = n_a n_b/(n_c N_h)
 * </pre>
 *
 * with means over the common PSUs; f* = 0 when a frame count is unknown and at most 1 (an overlap
 * no larger than chance gives is no dependence). With all PSUs in common this is the covariance of
 * two domains of one sample. Respondents of the two samples are drawn separately within a PSU, so
 * nothing comes from the second stage, nor from strata whose respondents are the PSUs. One common
 * PSU shows no covariance and adds 0; if it is the only PSU of both samples the common treatment of
 * lonely PSUs decides, and different treatments add 0.
 *
 * <p>Source: Tam 1984, The American Statistician 38, on covariances from overlapping samples.
 */
record SharedPsus(SampleDesign designA, SampleDesign designB) implements Dependence {

  @Override
  public OptionalDouble covariance(LinearEstimate a, LinearEstimate b) {
    var touched = strata(a, b);
    double sum = 0;
    int lonely = 0;
    for (var code : touched) {
      if (isShared(code)) {
        lonely += isLonely(code) ? 1 : 0;
        sum += isLonely(code) ? adjusted(code, a, b) : covariance(code, a, b);
      }
    }
    if (lonely > 0 && treatment() == LonelyPsu.AVERAGE && lonely < touched.size()) {
      sum *= (double) touched.size() / (touched.size() - lonely);
    }
    return OptionalDouble.of(sum);
  }

  @Override
  public long unionDegreesOfFreedom(LinearEstimate a, LinearEstimate b) {
    return a.reach().withDisjoint(b.reach()).degreesOfFreedom();
  }

  private static Set<String> strata(LinearEstimate a, LinearEstimate b) {
    var codes = new TreeSet<String>();
    a.linearised().units().keySet().forEach(unit -> codes.add(unit.stratum()));
    b.linearised().units().keySet().forEach(unit -> codes.add(unit.stratum()));
    return codes;
  }

  private boolean isShared(String code) {
    return designA.has(code) && designB.has(code) && !common(code).isEmpty();
  }

  private boolean isLonely(String code) {
    return designA.stratum(code).isLonely() && designB.stratum(code).isLonely();
  }

  /** The common treatment of lonely PSUs; certainty, which adds 0, when there is none. */
  private LonelyPsu treatment() {
    return designA.lonelyPsu() == designB.lonelyPsu() ? designA.lonelyPsu() : LonelyPsu.CERTAINTY;
  }

  private Set<String> common(String code) {
    var common = new TreeSet<>(designA.stratum(code).psus().keySet());
    common.retainAll(designB.stratum(code).psus().keySet());
    return common;
  }

  private double fraction(String code, double shared) {
    var a = designA.stratum(code);
    var b = designB.stratum(code);
    if (a.inFrame() == null || b.inFrame() == null) {
      return 0;
    }
    double frame = Math.min(a.inFrame(), b.inFrame());
    return Math.min(1, a.sampled() * (double) b.sampled() / (shared * frame));
  }

  private double adjusted(String code, LinearEstimate a, LinearEstimate b) {
    if (treatment() != LonelyPsu.ADJUST) {
      return 0;
    }
    var psu = common(code).iterator().next();
    return (1 - fraction(code, 1)) * z(a, code, psu) * z(b, code, psu);
  }

  private double covariance(String code, LinearEstimate a, LinearEstimate b) {
    var psus = common(code);
    double n = psus.size();
    if (n < 2) {
      return 0;
    }
    double meanA = psus.stream().mapToDouble(psu -> z(a, code, psu)).sum() / n;
    double meanB = psus.stream().mapToDouble(psu -> z(b, code, psu)).sum() / n;
    double products =
        psus.stream()
            .mapToDouble(psu -> (z(a, code, psu) - meanA) * (z(b, code, psu) - meanB))
            .sum();
    return (1 - fraction(code, n)) * n / (n - 1) * products;
  }

  private static double z(LinearEstimate estimate, String stratum, String psu) {
    return estimate
        .linearised()
        .units()
        .getOrDefault(SamplingUnit.ofPsu(stratum, psu), Linearised.Score.ZERO)
        .z();
  }
}
