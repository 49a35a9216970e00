package vn.sipas.weigh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vn.sipas.frame.FrameEntry;
import vn.sipas.frame.Outcome;

/**
 * A year of a province with everybody's satisfaction known: 22,567 dossiers (as many as Đắk Nông
 * settled in 2024), 8 districts, 68 communes of different sizes. People of one commune are alike to
 * some degree; whoever was late, refused or withdrew is less satisfied.
 */
final class Population {

  static final int DOSSIERS = 22_567;
  static final int ITEMS = 16;

  /** First item of every component, and the end: access, procedures, staff, results, complaints. */
  static final int[] COMPONENTS = {0, 3, 7, 10, 13, 16};

  private static final int DISTRICTS = 8;
  private static final int COMMUNES = 68;
  // Of the logits: communes, people, and what an outcome takes away.
  private static final double COMMUNE_SPREAD = 0.35;
  private static final double PERSON_SPREAD = 1.4;
  private static final Map<Outcome, Double> EFFECT =
      Map.of(Outcome.ON_TIME, 0.0, Outcome.LATE, -1.5, Outcome.REFUSED, -2.5, Outcome.WITHDRAWN, -1.0);

  final List<FrameEntry> frame = new ArrayList<>(DOSSIERS);
  final Map<String, String> districtOfCommune = new LinkedHashMap<>();
  final Map<String, boolean[]> satisfied = new LinkedHashMap<>(2 * DOSSIERS);

  Population(long seed) {
    Random chance = new Random(seed);
    double[] sizes = new double[COMMUNES];
    double all = 0;
    for (int c = 0; c < COMMUNES; c++) {
      sizes[c] = Math.exp(0.6 * chance.nextGaussian());
      all += sizes[c];
    }
    double reached = 0;
    int made = 0;
    for (int c = 0; c < COMMUNES; c++) {
      String commune = "%05d".formatted(24_000 + c);
      districtOfCommune.put(commune, "D" + (1 + c * DISTRICTS / COMMUNES));
      double level = 2.2 + COMMUNE_SPREAD * chance.nextGaussian();
      double late = 0.08 + 0.12 * chance.nextDouble();
      reached += sizes[c];
      int until = c == COMMUNES - 1 ? DOSSIERS : (int) Math.round(DOSSIERS * reached / all);
      for (; made < until; made++) {
        add(commune, made, level, late, chance);
      }
    }
  }

  private void add(String commune, int number, double level, double late, Random chance) {
    double u = chance.nextDouble();
    Outcome outcome =
        u < late
            ? Outcome.LATE
            : u < late + 0.06 ? Outcome.REFUSED : u < late + 0.09 ? Outcome.WITHDRAWN : Outcome.ON_TIME;
    String code = "H-%06d".formatted(number);
    frame.add(
        new FrameEntry(
            code,
            "Lĩnh vực " + chance.nextInt(12),
            null,
            commune,
            LocalDate.of(2025, 1, 1),
            null,
            LocalDate.of(2025, 1, 2).plusDays(chance.nextInt(240)),
            outcome,
            null,
            null,
            null));
    double person = level + EFFECT.get(outcome) + PERSON_SPREAD * chance.nextGaussian();
    boolean[] items = new boolean[ITEMS];
    for (int i = 0; i < ITEMS; i++) {
      double logit = person + 0.6 * ((i * 7 % ITEMS) / (double) ITEMS - 0.5);
      items[i] = chance.nextDouble() < 1 / (1 + Math.exp(-logit));
    }
    satisfied.put(code, items);
  }

  Set<String> districts() {
    return new LinkedHashSet<>(districtOfCommune.values());
  }

  Set<String> communesOf(String district) {
    Set<String> communes = new LinkedHashSet<>();
    districtOfCommune.forEach(
        (commune, of) -> {
          if (of.equals(district)) {
            communes.add(commune);
          }
        });
    return communes;
  }

  /** Share of satisfied answers if everybody answered everything. */
  double truth(String district, Measure measure) {
    long answers = 0;
    long good = 0;
    for (FrameEntry entry : frame) {
      if (district == null || districtOfCommune.get(entry.commune()).equals(district)) {
        boolean[] items = satisfied.get(entry.code());
        for (int i = measure.from(); i < measure.to(); i++) {
          answers++;
          good += items[i] ? 1 : 0;
        }
      }
    }
    return (double) good / answers;
  }

  /** Items from (inclusive) to (exclusive). */
  record Measure(String name, int from, int to) {

    static List<Measure> all() {
      String[] names = {"access", "procedures", "staff", "results", "complaints"};
      List<Measure> all = new ArrayList<>();
      all.add(new Measure("overall", 0, ITEMS));
      for (int c = 0; c < names.length; c++) {
        all.add(new Measure(names[c], COMPONENTS[c], COMPONENTS[c + 1]));
      }
      return all;
    }
  }
}
