package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.sipas.estimation.Counts;
import vn.sipas.estimation.QuadraticSums;
import vn.sipas.satisfaction.Measure.Kind;
import vn.sipas.satisfaction.moment.MomentGroup;

/** Four communes of which the first is small; it is hidden with the next smallest, the second. */
class DisclosureTest {

  private static final int MINIMUM = 5;
  private static final Measure OVERALL =
      new Measure("overall", Kind.OVERALL, List.of(0), List.of());

  private static Disclosure disclosure(Set<Integer> scope, int... respondents) {
    Breakdown breakdown = new Breakdown(List.of(Town.variable("commune")), scope);
    TableParts parts = new TableParts(breakdown, List.of(OVERALL));
    Tally tally = new Tally(new Counts(1, 1, 0), 0, QuadraticSums.ZERO);
    for (int unit = 0; unit < respondents.length; unit++) {
      List<String> raw = List.of("c" + unit, String.valueOf(unit), "0");
      MomentGroup group = new MomentGroup(null, null, 1, raw, null, null, null);
      for (int i = 0; i < respondents[unit]; i++) {
        boolean inScope = breakdown.isInScope(group);
        parts.add(group, breakdown.domain(group), inScope, Map.of(OVERALL, tally));
      }
    }
    return new Disclosure(MINIMUM, List.of(OVERALL), breakdown, parts, (one, other) -> 0);
  }

  private static Domain commune(int unit) {
    return new Domain(List.of(DomainValue.regular("c" + unit, "c" + unit)));
  }

  @Test
  void smallCommune_isHiddenWithTheNextSmallest() {
    Disclosure disclosure = disclosure(null, 3, 6, 30, 40);

    assertThat(disclosure.hides(OVERALL, commune(0))).isTrue();
    assertThat(disclosure.hides(OVERALL, commune(1))).isTrue();
    assertThat(disclosure.hides(OVERALL, commune(2))).isFalse();
    assertThat(disclosure.hides(OVERALL, Domain.EVERYBODY)).isFalse();
  }

  @Test
  void sumOfCommunes_isShownWhereItHoldsWholeClasses() {
    Disclosure disclosure = disclosure(null, 3, 6, 30, 40);

    assertThat(disclosure.hidesSum(OVERALL, List.of(commune(0), commune(1)))).isFalse();
    assertThat(disclosure.hidesSum(OVERALL, List.of(commune(2), commune(0)))).isTrue();
    assertThat(disclosure.hidesSum(OVERALL, List.of(commune(2), commune(3)))).isFalse();
  }

  @Test
  void communesOutsideTheViewersUnits_hideWhatTheyHideForEverybody() {
    Disclosure disclosure = disclosure(Set.of(1, 2), 3, 6, 30, 40);

    assertThat(disclosure.hides(OVERALL, commune(1))).isTrue();
    assertThat(disclosure.hidesOutside(OVERALL, commune(0))).isTrue();
    assertThat(disclosure.hidesOutside(OVERALL, commune(3))).isFalse();
  }

  /** The viewer sees communes 0 and 2; their sum would part the class of 0 and 1. */
  @Test
  void totalOfTheViewersUnits_isHiddenWhereItPartsAClass() {
    assertThat(disclosure(Set.of(0, 2), 3, 6, 30, 40).hides(OVERALL, Domain.EVERYBODY)).isTrue();
    assertThat(disclosure(Set.of(0, 1), 3, 6, 30, 40).hides(OVERALL, Domain.EVERYBODY)).isFalse();
  }

  @Test
  void fewerThanTheMinimumInAll_areHiddenAltogether() {
    assertThat(disclosure(null, 4).hides(OVERALL, Domain.EVERYBODY)).isTrue();
    assertThat(disclosure(null, 5).hides(OVERALL, Domain.EVERYBODY)).isFalse();
  }
}
