package vn.sipas.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.analysis.AnalysisSpec.DesignColumns;
import vn.sipas.estimation.SampleDesign;
import vn.sipas.estimation.SamplingUnit;
import vn.sipas.estimation.Stratum;

/**
 * The strata and sampling units of a file, counted over all its rows whatever they answer, with
 * what contradicts itself in them.
 */
final class DrawnUnits {

  private static final class SeenStratum {
    final long firstRow;
    final Long inFrame;
    long respondents;

    SeenStratum(long firstRow, Long inFrame) {
      this.firstRow = firstRow;
      this.inFrame = inFrame;
    }
  }

  private static final class SeenPsu {
    final int number;
    final String stratum;
    final long firstRow;
    final Long inFrame;
    long respondents;
    boolean told;

    SeenPsu(int number, String stratum, long firstRow, Long inFrame) {
      this.number = number;
      this.stratum = stratum;
      this.firstRow = firstRow;
      this.inFrame = inFrame;
    }
  }

  private final DesignColumns columns;
  private final FaultList faults;
  private final Map<String, SeenStratum> strata = new LinkedHashMap<>();
  private final Map<String, SeenPsu> psus = new LinkedHashMap<>();
  private final Map<String, Integer> stratumNumbers = new LinkedHashMap<>();
  private final List<SamplingUnit> units = new ArrayList<>();

  DrawnUnits(DesignColumns columns, FaultList faults) {
    this.columns = columns;
    this.faults = faults;
  }

  /**
   * Counts a row and gives the number of its unit.
   *
   * @param psu null where respondents are the units
   * @param inFrame N of the stratum; null when unknown
   * @param inPsu M of the unit; null when unknown
   */
  int place(long row, String stratum, String psu, Long inFrame, Long inPsu) {
    SeenStratum seen = strata.computeIfAbsent(stratum, code -> new SeenStratum(row, inFrame));
    seen.respondents++;
    if (differ(seen.inFrame, inFrame)) {
      faults.add(row, columns.fpc1(), "fpc_varies", stratum, seen.firstRow);
    }
    return psu == null ? ofStratum(stratum) : ofPsu(row, stratum, psu, inPsu);
  }

  private int ofStratum(String stratum) {
    return stratumNumbers.computeIfAbsent(
        stratum,
        code -> {
          units.add(SamplingUnit.ofStratum(code));
          return units.size() - 1;
        });
  }

  private int ofPsu(long row, String stratum, String psu, Long inPsu) {
    SeenPsu seen = psus.get(psu);
    if (seen == null) {
      seen = new SeenPsu(units.size(), stratum, row, inPsu);
      psus.put(psu, seen);
      units.add(SamplingUnit.ofPsu(stratum, psu));
    }
    seen.respondents++;
    if (!seen.stratum.equals(stratum) && !seen.told) {
      faults.add(
          row, columns.psu(), "psu_in_two_strata", psu, seen.stratum, stratum, seen.firstRow);
      seen.told = true;
    }
    if (differ(seen.inFrame, inPsu)) {
      faults.add(row, columns.fpc2(), "fpc_varies", psu, seen.firstRow);
    }
    return seen.number;
  }

  private static boolean differ(Long first, Long now) {
    return first == null ? now != null : !first.equals(now);
  }

  SamplingUnit unit(int number) {
    return units.get(number);
  }

  int count() {
    return units.size();
  }

  /** Frames that hold less than was drawn from them; known only when all rows are read. */
  void compareWithFrames() {
    Map<String, Long> drawn = new LinkedHashMap<>();
    if (columns.psu() != null) {
      psus.values().forEach(psu -> drawn.merge(psu.stratum, 1L, Long::sum));
    }
    strata.forEach(
        (code, stratum) -> {
          long sampled = drawn.getOrDefault(code, stratum.respondents);
          if (stratum.inFrame != null && stratum.inFrame < sampled) {
            faults.add(
                stratum.firstRow, columns.fpc1(), "fpc_too_small", stratum.inFrame, sampled, code);
          }
        });
    psus.forEach(
        (code, psu) -> {
          if (psu.inFrame != null && psu.inFrame < psu.respondents) {
            faults.add(
                psu.firstRow, columns.fpc2(), "fpc_too_small", psu.inFrame, psu.respondents, code);
          }
        });
  }

  SampleDesign design() {
    Map<String, List<Stratum.SampledPsu>> byStratum = new LinkedHashMap<>();
    psus.forEach(
        (code, psu) ->
            byStratum
                .computeIfAbsent(psu.stratum, key -> new ArrayList<>())
                .add(new Stratum.SampledPsu(code, psu.respondents, psu.inFrame)));
    List<Stratum> drawn = new ArrayList<>();
    strata.forEach(
        (code, stratum) ->
            drawn.add(
                columns.psu() == null
                    ? Stratum.ofRespondents(code, stratum.respondents, stratum.inFrame)
                    : Stratum.ofPsus(code, byStratum.get(code), stratum.inFrame)));
    return SampleDesign.of(drawn).with(columns.lonelyPsu());
  }
}
