package vn.sipas.estimation;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the sample was drawn: strata, primary sampling units, frame counts, and what to do with a
 * lonely PSU. Weights are in the moments.
 *
 * <p>Strata of PSUs and strata of directly drawn respondents may be mixed: a commune that was
 * certain to be drawn is declared a stratum of its own whose respondents are the PSUs. The second
 * stage counts as declared as soon as one PSU has a frame count M; an unknown M then means f = 0.
 *
 * <p>Source: {@code docs/methods.md} §2; Särndal, Swensson &amp; Wretman 1992, §4.3.
 */
public final class SampleDesign {

  private final SortedMap<String, Stratum> strata = new TreeMap<>();
  private final LonelyPsu lonelyPsu;
  private final boolean secondStage;

  private SampleDesign(Collection<Stratum> strata, LonelyPsu lonelyPsu) {
    for (var stratum : strata) {
      Check.that(
          this.strata.put(stratum.code(), stratum) == null,
          "stratum '%s' appears twice",
          stratum.code());
    }
    Check.that(!this.strata.isEmpty(), "a sample design needs at least one stratum");
    this.lonelyPsu = lonelyPsu;
    this.secondStage =
        strata.stream()
            .flatMap(stratum -> stratum.psus().values().stream())
            .anyMatch(psu -> psu.inFrame() != null);
  }

  /**
   * A design that refuses a variance where a lonely PSU is touched.
   *
   * @throws IllegalArgumentException if there is no stratum or one appears twice
   */
  public static SampleDesign of(Collection<Stratum> strata) {
    return new SampleDesign(strata, LonelyPsu.REFUSE);
  }

  /** Simple random sample of n respondents out of N; N may be null (with replacement). */
  public static SampleDesign simpleRandom(long respondents, Long inFrame) {
    return of(List.of(Stratum.ofRespondents(Stratum.ONLY, respondents, inFrame)));
  }

  /** The same design with another treatment of lonely PSUs. */
  public SampleDesign with(LonelyPsu treatment) {
    return new SampleDesign(strata.values(), treatment);
  }

  /** The treatment of lonely PSUs. */
  public LonelyPsu lonelyPsu() {
    return lonelyPsu;
  }

  /** All strata by code. */
  public Collection<Stratum> strata() {
    return List.copyOf(strata.values());
  }

  /** The strata in which one PSU stands for several; a campaign should be planned without any. */
  public List<Stratum> lonelyStrata() {
    return strata.values().stream().filter(Stratum::isLonely).toList();
  }

  /**
   * The stratum with this code.
   *
   * @throws IllegalArgumentException if the design has none
   */
  public Stratum stratum(String code) {
    var stratum = strata.get(code);
    Check.that(stratum != null, "stratum '%s' is not in the sample design", code);
    return stratum;
  }

  /** Whether there is a stratum with this code. */
  boolean has(String code) {
    return strata.containsKey(code);
  }

  /** Whether a second stage with frame counts is declared. */
  public boolean hasSecondStage() {
    return secondStage;
  }

  /** Whether everybody in the unit's frame was asked, at every declared stage. */
  boolean isComplete(SamplingUnit unit) {
    var stratum = stratum(unit.stratum());
    if (!stratum.isCompleteAtFirstStage() || stratum.respondentIsPsu() || !secondStage) {
      return stratum.isCompleteAtFirstStage();
    }
    var psu = stratum.psus().get(unit.psu());
    return psu.inFrame() != null && psu.respondents() == psu.inFrame();
  }

  /**
   * Refuses more respondents of a domain in a unit than the whole file has there.
   *
   * @param rows placed in this design, in the order of their units
   * @throws IllegalArgumentException if there are more
   */
  void refuseMoreThanSampled(List<? extends RatioSums> rows) {
    int next = 0;
    while (next < rows.size()) {
      var whole = rows.get(next).unit().whole();
      long respondents = 0;
      while (next < rows.size() && rows.get(next).unit().isIn(whole)) {
        respondents += rows.get(next++).respondents();
      }
      refuseMoreThanSampled(whole, respondents);
    }
  }

  private void refuseMoreThanSampled(SamplingUnit unit, long respondents) {
    var stratum = stratum(unit.stratum());
    long sampled =
        unit.psu() == null ? stratum.sampled() : stratum.psus().get(unit.psu()).respondents();
    Check.that(
        respondents <= sampled,
        "%s has %d respondents in the domain but %d in the whole file",
        unit,
        respondents,
        sampled);
  }

  /**
   * The unit as this design sees it: where respondents are the PSUs, a PSU code names a respondent.
   *
   * @throws IllegalArgumentException if the design does not know the stratum or the PSU
   */
  public SamplingUnit place(SamplingUnit unit) {
    var stratum = stratum(unit.stratum());
    if (stratum.respondentIsPsu()) {
      var respondent = unit.respondent() == null ? unit.psu() : unit.respondent();
      return new SamplingUnit(unit.stratum(), null, respondent);
    }
    Check.that(
        unit.psu() != null && stratum.psus().containsKey(unit.psu()),
        "PSU %s is not in stratum '%s' of the sample design",
        unit.psu(),
        unit.stratum());
    return unit;
  }
}
