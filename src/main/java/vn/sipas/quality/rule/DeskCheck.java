package vn.sipas.quality.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.sipas.estimation.Holm;
import vn.sipas.platform.WorkingDays;
import vn.sipas.unit.OpeningHours;

/**
 * Applies all rules to a desk's responses of a campaign.
 *
 * <p>The five tests of a day are one family: Holm at α minus the false alarms of the level change,
 * so that an honest day has any flag with a chance of at most α. More answers than dossiers is no
 * test and stands outside. Source: {@code docs/methods.md} §15.
 */
public final class DeskCheck {

  private final QualityTerms terms;
  private final DayTests tests;

  /**
   * @param calendar tells on which days no desk is open
   */
  public DeskCheck(QualityTerms terms, WorkingDays calendar) {
    this.terms = terms;
    this.tests = new DayTests(terms, calendar);
  }

  /**
   * What deserves a look, by day.
   *
   * @param answers of one desk, in any order
   * @param hours when that desk is open
   */
  public List<Finding> findings(List<Answered> answers, OpeningHours hours, Dossiers dossiers) {
    Map<LocalDate, List<Answered>> byDay =
        answers.stream().collect(Collectors.groupingBy(answer -> answer.at().toLocalDate()));
    DeskHistory history =
        new DeskHistory(
            byDay.entrySet().stream()
                .map(day -> new DeskDay(day.getKey(), day.getValue()))
                .toList());
    List<Finding> findings = new ArrayList<>();
    history.days().forEach(day -> findings.addAll(of(day, history, hours)));
    findings.addAll(LevelChange.of(history.days()));
    findings.addAll(dossiers.exceeded(history.days()));
    findings.sort(Comparator.comparing(Finding::from).thenComparing(Finding::rule));
    return findings;
  }

  private List<Finding> of(DeskDay day, DeskHistory history, OpeningHours hours) {
    List<Suspicion> suspicions = tests.of(day, history, hours);
    List<Double> adjusted = Holm.adjust(suspicions.stream().map(Suspicion::pValue).toList());
    double alpha = terms.falseAlarms() - LevelChange.FALSE_ALARMS;
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < suspicions.size(); i++) {
      if (adjusted.get(i) <= alpha) {
        findings.add(finding(suspicions.get(i), adjusted.get(i), day.day()));
      }
    }
    return findings;
  }

  private static Finding finding(Suspicion suspicion, double pValue, LocalDate day) {
    return new Finding(
        suspicion.rule(),
        day,
        day,
        pValue,
        suspicion.evidence(),
        suspicion.answers().stream().map(Answered::seq).toList());
  }
}
