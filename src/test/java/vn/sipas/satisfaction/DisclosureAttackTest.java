package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.satisfaction.Town.Asked;
import vn.sipas.satisfaction.Town.Shown;

/**
 * All tables of a small campaign that an analyst and the viewers of every unit can ask for, put
 * together by an attacker.
 */
class DisclosureAttackTest {

  private static final int MINIMUM = 5;

  @ParameterizedTest
  @CsvSource({"1, 150", "2, 250", "3, 400", "4, 600", "5, 900", "6, 1500"})
  void allTablesTogether_neverTellACountThatIsHidden(long seed, int size) {
    List<Shown> everything = new Town(seed, size).everything(MINIMUM, Asked.BY_EVERYBODY);

    assertThat(everything).anyMatch(cell -> !cell.hidden() && cell.respondents() > 0);
    assertThat(everything).anyMatch(Shown::hidden);
    assertThat(everything)
        .noneMatch(cell -> !cell.hidden() && cell.respondents() > 0 && cell.respondents() < 5);
    assertThat(foundRespondents(everything)).isEmpty();
    assertThat(foundAnswers(everything)).isEmpty();
  }

  @Test
  void onlySmallCellsHidden_areFound() {
    List<Shown> weak =
        new Town(2, 250)
            .everything(MINIMUM, Asked.BY_EVERYBODY).stream()
                .map(cell -> cell.withHidden(cell.respondents() > 0 && cell.respondents() < 5))
                .toList();

    assertThat(foundRespondents(weak)).isNotEmpty();
    assertThat(foundAnswers(weak)).isNotEmpty();
  }

  @Test
  void tablesProtectedOneByOne_areSolvedTogether() {
    List<Shown> weak = new Town(2, 250).everything(MINIMUM, Asked.BY_AN_ANALYST_EACH_TABLE_ALONE);

    assertThat(foundRespondents(weak)).isNotEmpty();
  }

  @Test
  void hiding_costsNothingInALargeCampaign() {
    assertThat(new Town(7, 20_000).everything(MINIMUM, Asked.BY_AN_ANALYST))
        .noneMatch(Shown::hidden);
  }

  /** Hidden numbers of people that follow from the published ones. */
  private static List<Shown> foundRespondents(List<Shown> cells) {
    List<Shown> found = new ArrayList<>();
    for (Measure measure : Town.MEASURES.subList(0, 3)) {
      List<Shown> own = cells.stream().filter(cell -> cell.measure().equals(measure)).toList();
      Attack attack = new Attack(200);
      own.stream()
          .filter(cell -> !cell.hidden())
          .forEach(cell -> attack.knows(cell.atoms(), cell.respondents()));
      attack.solve();
      own.stream()
          .filter(cell -> cell.hidden() && cell.respondents() > 0)
          .filter(cell -> attack.finds(cell.atoms()))
          .forEach(found::add);
    }
    return found;
  }

  /** Hidden numbers of answers that follow, items adding up to components and to the whole. */
  private static List<Shown> foundAnswers(List<Shown> cells) {
    Attack attack = new Attack(800);
    cells.stream()
        .filter(cell -> !cell.hidden())
        .forEach(cell -> attack.knows(answers(cell), cell.answers()));
    attack.solve();
    return cells.stream()
        .filter(cell -> cell.hidden() && cell.answers() > 0)
        .filter(cell -> attack.finds(answers(cell)))
        .toList();
  }

  private static BitSet answers(Shown cell) {
    BitSet sum = new BitSet();
    for (int item : cell.measure().items()) {
      cell.atoms().stream().forEach(atom -> sum.set(200 * item + atom));
    }
    return sum;
  }
}
