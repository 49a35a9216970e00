package vn.sipas.quality.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How many dossiers a desk handled, by day or by month; where nothing is known nothing is compared.
 * More answers than dossiers is no matter of chance: somebody answered twice, or nobody was served.
 */
public record Dossiers(Map<LocalDate, Integer> byDay, Map<YearMonth, Integer> byMonth) {

  public static final Dossiers UNKNOWN = new Dossiers(Map.of(), Map.of());

  public Dossiers {
    byDay = Map.copyOf(byDay);
    byMonth = Map.copyOf(byMonth);
  }

  List<Finding> exceeded(List<DeskDay> days) {
    List<Finding> findings = new ArrayList<>();
    byDay.forEach(
        (day, dossiers) ->
            compare(
                day,
                day,
                dossiers,
                days.stream().filter(d -> d.day().equals(day)).toList(),
                findings));
    byMonth.forEach(
        (month, dossiers) ->
            compare(
                month.atDay(1),
                month.atEndOfMonth(),
                dossiers,
                days.stream().filter(d -> YearMonth.from(d.day()).equals(month)).toList(),
                findings));
    return findings;
  }

  private static void compare(
      LocalDate from, LocalDate to, int dossiers, List<DeskDay> days, List<Finding> findings) {
    List<Long> responses =
        days.stream().flatMap(day -> day.answers().stream()).map(Answered::seq).toList();
    if (responses.size() > dossiers) {
      findings.add(
          new Finding(
              QualityRule.MORE_THAN_DOSSIERS,
              from,
              to,
              null,
              List.of((double) responses.size(), (double) dossiers),
              responses));
    }
  }
}
