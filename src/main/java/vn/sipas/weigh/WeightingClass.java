package vn.sipas.weigh;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Cases whose respondents stand for their silent ones.
 *
 * @param strata whose cases these are
 * @param frameClasses how their dossiers ended
 * @param cases issued
 * @param eligible of them, known
 * @param unknown of them
 * @param eligibleWeight estimated Σ of base weights of the eligible ones, less what respondents
 *     without a class stand for
 * @param respondents who told their class
 * @param respondingWeight Σ of their base weights
 * @param factor by which the respondents' weights are multiplied; null when there is none
 * @param joined what was taken in, and why
 * @param weak what is still wrong with it, there being no other class to join it with; else null
 */
record WeightingClass(
    List<String> strata,
    List<String> frameClasses,
    int cases,
    int eligible,
    int unknown,
    double eligibleWeight,
    long respondents,
    double respondingWeight,
    Double factor,
    List<Joined> joined,
    Why weak) {

  /** A class that was joined with this one. */
  record Joined(List<String> strata, List<String> frameClasses, Why why) {}

  /** Why a class cannot stand alone. */
  enum Why {
    /** Fewer respondents than are asked for. */
    FEW,
    /** A factor larger than is allowed. */
    LARGE,
    /** More weight among respondents than among the eligible: the two lists disagree. */
    BELOW_ONE,
    /** Fewer respondents of the outcome in the whole sample than are asked for. */
    RARE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public String key() {
      return "weigh.why." + code();
    }
  }

  boolean holds(String stratum, String frameClass) {
    return strata.contains(stratum) && frameClasses.contains(frameClass);
  }

  /** A class in the making. */
  static final class Draft {
    final List<String> strata = new ArrayList<>();
    final List<String> frameClasses = new ArrayList<>();
    final List<Joined> joined = new ArrayList<>();
    int cases;
    int eligible;
    int unknown;
    double eligibleWeight;
    long respondents;
    double respondingWeight;

    Draft(String stratum, String frameClass) {
      strata.add(stratum);
      frameClasses.add(frameClass);
    }

    /** For orders that must not depend on chance. */
    String name() {
      return String.join("+", frameClasses) + " " + String.join("+", strata);
    }

    /** Weighted response rate; 1 where nothing eligible was drawn and yet somebody answered. */
    double rate() {
      return eligibleWeight == 0 ? 1 : respondingWeight / eligibleWeight;
    }

    double factor() {
      return eligibleWeight / respondingWeight;
    }

    void take(Draft other, Why why) {
      joined.add(new Joined(List.copyOf(other.strata), List.copyOf(other.frameClasses), why));
      joined.addAll(other.joined);
      addMissing(strata, other.strata);
      addMissing(frameClasses, other.frameClasses);
      cases += other.cases;
      eligible += other.eligible;
      unknown += other.unknown;
      eligibleWeight += other.eligibleWeight;
      respondents += other.respondents;
      respondingWeight += other.respondingWeight;
    }

    private static void addMissing(List<String> to, List<String> from) {
      from.stream().filter(one -> !to.contains(one)).forEach(to::add);
      Collections.sort(to);
    }

    WeightingClass finished(Why weak) {
      return new WeightingClass(
          List.copyOf(strata),
          List.copyOf(frameClasses),
          cases,
          eligible,
          unknown,
          eligibleWeight,
          respondents,
          respondingWeight,
          respondents == 0 ? null : Double.valueOf(factor()),
          List.copyOf(joined),
          weak);
    }
  }
}
