package vn.sipas.quality.rule;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A self-starting CUSUM of a desk's daily mean level. With x̄ and s of the D days before,
 *
 * <pre>
 * T = (x − x̄)/s · √(D/(D+1)),   U = Φ⁻¹(F_t,D−1(T)),   −3 ≤ U ≤ 3
 * C⁺ = max(0, C⁺ + U − k),      C⁻ = max(0, C⁻ − U − k)
 * </pre>
 *
 * are standard normal and independent while nothing changes, without knowing the desk's level or
 * its spread from day to day. An alarm is C > h with k = 1/2, h = 5: once in about 465 days of an
 * honest desk. Afterwards the desk is learned anew. Days with fewer than five answers, and the
 * first ten days, raise no alarm; a desk whose days are all alike has no spread, and then none
 * either.
 *
 * <p>Source: Hawkins 1987, The Statistician 36; run lengths: Hawkins and Olwell 1998, table 3.1.
 */
final class LevelChange {

  /** Share of days with a false alarm, 1/465. */
  static final double FALSE_ALARMS = 1 / 465.0;

  private static final int FEWEST_ANSWERS = 5;
  private static final int FEWEST_DAYS = 10;
  private static final double K = 0.5;
  private static final double H = 5;
  private static final double FARTHEST = 3;
  private static final NormalDistribution NORMAL = new NormalDistribution();

  private final List<DeskDay> days = new ArrayList<>();
  private final List<Double> means = new ArrayList<>();
  private double up;
  private double down;
  private int upSince;
  private int downSince;

  static List<Finding> of(List<DeskDay> days) {
    LevelChange watching = new LevelChange();
    List<Finding> findings = new ArrayList<>();
    for (DeskDay day : days) {
      Finding alarm = watching.next(day);
      if (alarm != null) {
        findings.add(alarm);
        watching = new LevelChange();
      }
    }
    return findings;
  }

  private Finding next(DeskDay day) {
    List<Answered> rated = day.where(answer -> answer.items() > 0);
    if (rated.size() < FEWEST_ANSWERS) {
      return null;
    }
    double mean = rated.stream().mapToDouble(Answered::meanLevel).average().orElseThrow();
    double score = score(mean);
    up = Math.max(0, up + score - K);
    down = Math.max(0, down - score - K);
    upSince = up > 0 ? upSince + 1 : 0;
    downSince = down > 0 ? downSince + 1 : 0;
    days.add(day);
    means.add(mean);
    return up > H ? finding(upSince, up) : down > H ? finding(downSince, down) : null;
  }

  private double score(double mean) {
    int number = means.size();
    double average = average(means);
    double squares = means.stream().mapToDouble(x -> (x - average) * (x - average)).sum();
    if (number < FEWEST_DAYS || squares == 0) {
      return 0;
    }
    double spread = Math.sqrt(squares / (number - 1));
    double t = (mean - average) / spread * Math.sqrt(number / (number + 1.0));
    double chance = new TDistribution(null, number - 1.0).cumulativeProbability(t);
    double inside = Math.min(1 - 1e-12, Math.max(1e-12, chance));
    return Math.max(-FARTHEST, Math.min(FARTHEST, NORMAL.inverseCumulativeProbability(inside)));
  }

  private Finding finding(int since, double sum) {
    List<DeskDay> changed = days.subList(days.size() - since, days.size());
    return new Finding(
        QualityRule.LEVEL_CHANGE,
        changed.get(0).day(),
        changed.get(since - 1).day(),
        null,
        List.of(
            average(means.subList(0, means.size() - since)),
            average(means.subList(means.size() - since, means.size())),
            (double) since,
            sum),
        changed.stream().flatMap(day -> day.answers().stream()).map(Answered::seq).toList());
  }

  private static double average(List<Double> numbers) {
    return numbers.stream().mapToDouble(x -> x).average().orElse(0);
  }
}
