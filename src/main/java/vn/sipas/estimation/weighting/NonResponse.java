package vn.sipas.estimation.weighting;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.sipas.estimation.Check;

/**
 * Weighting classes: those who answered take over the weights of those of their class who did not.
 *
 * <p>Factor of class c: {@code Σ_c d (all eligible in the sample) ÷ Σ_c d (respondents)}, at least
 * 1; non-respondents get weight 0. The sum of the weights of every class stays. Right only if
 * whether somebody answers depends on nothing but the class, so classes come from the frame
 * (agency, field, channel), never from answers. Source: {@code docs/methods.md} §7; Oh &amp;
 * Scheuren 1983.
 */
public final class NonResponse {

  private final SortedMap<String, Group> groups = new TreeMap<>();

  /**
   * Additive sums of one class; rows of one class add up.
   *
   * @param name the class
   * @param sampled eligible dossiers drawn
   * @param respondents those with a response
   * @param sampledWeight Σ d over the drawn
   * @param respondingWeight Σ d over the respondents
   */
  public record Group(
      String name, long sampled, long respondents, double sampledWeight, double respondingWeight) {

    /**
     * @throws IllegalArgumentException if there are more respondents than drawn, or a sum is
     *     negative
     */
    public Group {
      Check.notNegative(sampledWeight, "weight of the drawn");
      Check.notNegative(respondingWeight, "weight of the respondents");
      Check.that(
          respondents >= 0
              && respondents <= sampled
              && respondingWeight <= sampledWeight * (1 + 1e-12),
          "class %s has %d respondents (weight %s) of %d drawn (weight %s)",
          name,
          respondents,
          respondingWeight,
          sampled,
          sampledWeight);
    }

    /** One drawn dossier with design weight d &gt; 0. */
    public static Group of(String name, double weight, boolean responded) {
      Check.that(weight > 0, "a weight is positive: %s", weight);
      return new Group(name, 1, responded ? 1 : 0, weight, responded ? weight : 0);
    }

    /** Two rows of one class; the name is this row's. */
    public Group plus(Group other) {
      return new Group(
          name,
          Math.addExact(sampled, other.sampled),
          Math.addExact(respondents, other.respondents),
          sampledWeight + other.sampledWeight,
          respondingWeight + other.respondingWeight);
    }

    /** Σ d of the drawn ÷ Σ d of the respondents. */
    public double factor() {
      return sampledWeight / respondingWeight;
    }

    /** Weighted share of the drawn who answered, in [0,1]. */
    public double responseRate() {
      return respondingWeight / sampledWeight;
    }

    /** Whether so few answered that the class should be merged with another. */
    public boolean isSmall() {
      return respondents < CategoryBalance.FEW;
    }
  }

  /**
   * @param rows one per dossier, per class, or anything between
   * @throws IllegalArgumentException if nobody of a class answered, naming all such classes: merge
   *     them with others
   */
  public NonResponse(Collection<Group> rows) {
    rows.forEach(row -> groups.merge(row.name(), row, Group::plus));
    var silent =
        groups.values().stream().filter(g -> g.respondents() == 0).map(Group::name).toList();
    Check.that(silent.isEmpty(), "nobody answered in the classes %s", silent);
  }

  /**
   * The factor of a class.
   *
   * @throws IllegalArgumentException if the sample has no such class
   */
  public double factor(String name) {
    Check.that(groups.containsKey(name), "the sample has no class %s", name);
    return groups.get(name).factor();
  }

  /** The sums of every class by name. */
  public SortedMap<String, Group> groups() {
    return Collections.unmodifiableSortedMap(groups);
  }
}
