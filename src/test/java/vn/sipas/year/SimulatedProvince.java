package vn.sipas.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A year's dossiers of a province, with everybody's satisfaction known: 22,567, as many as Đắk Nông
 * settled in 2024. People of one commune are alike to some degree; whoever was late, refused or
 * withdrew is less satisfied, and answers less often.
 */
final class SimulatedProvince {

  static final int DOSSIERS = 22_567;

  static final List<String> ITEMS =
      List.of(
          "access.1",
          "access.2",
          "access.3",
          "procedures.1",
          "procedures.2",
          "procedures.3",
          "procedures.4",
          "staff.1",
          "staff.2",
          "staff.3",
          "results.1",
          "results.2",
          "results.3",
          "complaints.1",
          "complaints.2",
          "complaints.3");

  /**
   * How a dossier ended.
   *
   * @param effect on the logit of being satisfied
   * @param response how many of ten thousand such people answer when asked
   */
  enum Ending {
    ON_TIME("Đúng hạn", 0, 8_000),
    LATE("Trễ hạn", -1.8, 5_500),
    REFUSED("Từ chối", -3, 3_000),
    WITHDRAWN("Rút hồ sơ", -1.2, 4_500);

    final String words;
    final double effect;
    final int response;

    Ending(String words, double effect, int response) {
      this.words = words;
      this.effect = effect;
      this.response = response;
    }
  }

  /** Somebody's dossier, and what he would say. */
  record Dossier(String code, String commune, Ending ending, int day, int[] levels) {

    boolean isSatisfied(int item) {
      return levels[item] >= 4;
    }
  }

  private static final double COMMUNE_SPREAD = 0.35;
  private static final double PERSON_SPREAD = 1.4;

  private final Map<String, String> districts;
  private final Map<String, Dossier> dossiers = new LinkedHashMap<>();

  /**
   * @param districts of each commune
   */
  SimulatedProvince(Map<String, String> districts, long seed) {
    this.districts = districts;
    Random chance = new Random(seed);
    Map<String, Double> sizes = new LinkedHashMap<>();
    districts.keySet().forEach(one -> sizes.put(one, Math.exp(0.6 * chance.nextGaussian())));
    double all = sizes.values().stream().mapToDouble(size -> size).sum();
    double reached = 0;
    for (String commune : sizes.keySet()) {
      double level = 2.4 + COMMUNE_SPREAD * chance.nextGaussian();
      double late = 0.08 + 0.12 * chance.nextDouble();
      reached += sizes.get(commune);
      for (long until = Math.round(DOSSIERS * reached / all); dossiers.size() < until; ) {
        add(commune, level, late, chance);
      }
    }
  }

  private void add(String commune, double level, double late, Random chance) {
    Ending ending = ending(chance.nextDouble(), late);
    double person = level + ending.effect + PERSON_SPREAD * chance.nextGaussian();
    int[] levels = new int[ITEMS.size()];
    for (int i = 0; i < levels.length; i++) {
      boolean satisfied = chance.nextDouble() < 1 / (1 + Math.exp(-person));
      levels[i] = satisfied ? 4 + chance.nextInt(2) : 1 + chance.nextInt(3);
    }
    String code = "HS-%06d".formatted(dossiers.size());
    dossiers.put(code, new Dossier(code, commune, ending, chance.nextInt(28), levels));
  }

  private static Ending ending(double u, double late) {
    if (u < late) {
      return Ending.LATE;
    } else if (u < late + 0.08) {
      return Ending.REFUSED;
    }
    return u < late + 0.11 ? Ending.WITHDRAWN : Ending.ON_TIME;
  }

  Dossier dossier(String code) {
    return dossiers.get(code);
  }

  Set<String> districts() {
    return new LinkedHashSet<>(districts.values());
  }

  String district(String commune) {
    return districts.get(commune);
  }

  /** The register as one-stop software writes it. */
  String register() {
    StringBuilder rows =
        new StringBuilder("Mã hồ sơ,Lĩnh vực,Xã,Ngày trả,Kết quả,Họ tên,Điện thoại,Địa chỉ\n");
    int number = 0;
    for (Dossier one : dossiers.values()) {
      rows.append(
          "%s,Lĩnh vực %d,%s,%d/%d/2025,%s,Nguyễn Thị %d,09%08d,Thôn %d%n"
              .formatted(
                  one.code,
                  number % 12,
                  one.commune,
                  1 + one.day,
                  1 + number % 6,
                  one.ending.words,
                  number,
                  number,
                  1 + number % 9));
      number++;
    }
    return rows.toString();
  }

  /** Share of satisfied answers if everybody answered everything; "" is the whole province. */
  Map<String, Double> truth() {
    Map<String, List<Dossier>> by = new HashMap<>();
    for (Dossier one : dossiers.values()) {
      by.computeIfAbsent("", key -> new ArrayList<>()).add(one);
      by.computeIfAbsent(districts.get(one.commune), key -> new ArrayList<>()).add(one);
    }
    Map<String, Double> truth = new HashMap<>();
    by.forEach((district, people) -> truth.put(district, share(people)));
    return truth;
  }

  private static double share(List<Dossier> people) {
    long satisfied = 0;
    for (Dossier one : people) {
      for (int i = 0; i < ITEMS.size(); i++) {
        satisfied += one.isSatisfied(i) ? 1 : 0;
      }
    }
    return (double) satisfied / people.size() / ITEMS.size();
  }
}
