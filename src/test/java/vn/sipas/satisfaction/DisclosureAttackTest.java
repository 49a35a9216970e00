package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
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

  /** Of comparisons with campaigns that lacked an item, or had it in another component. */
  private static List<List<Measure>> otherDefinitions() {
    return List.of(
        without(0, List.of(0, 1), List.of(2, 3)),
        without(1, List.of(0, 1), List.of(2, 3)),
        without(3, List.of(0, 1), List.of(2, 3)),
        without(-1, List.of(0, 2), List.of(1, 3)));
  }

  private static List<Measure> without(int item, List<Integer> first, List<Integer> second) {
    List<Measure> measures = new ArrayList<>();
    measures.add(sum("overall", Measure.Kind.OVERALL, List.of(0, 1, 2, 3), item));
    measures.add(sum("first", Measure.Kind.COMPONENT, first, item));
    measures.add(sum("second", Measure.Kind.COMPONENT, second, item));
    for (int i = 0; i < 4; i++) {
      if (i != item) {
        measures.add(sum("i" + i, Measure.Kind.ITEM, List.of(i), item));
      }
    }
    return measures;
  }

  private static Measure sum(String code, Measure.Kind kind, List<Integer> items, int without) {
    return new Measure(
        code, kind, items.stream().filter(item -> item != without).toList(), List.of());
  }

  @ParameterizedTest
  @CsvSource({"1, 150", "2, 250", "5, 900"})
  void comparisonsOnFewerItems_besideAllTables_neverTellWhatIsHidden(long seed, int size) {
    Town town = new Town(seed, size);
    List<Shown> everything = town.everything(MINIMUM, Asked.BY_EVERYBODY);
    List<Shown> compared = new ArrayList<>();
    otherDefinitions().forEach(measures -> compared.addAll(town.compared(MINIMUM, measures, true)));

    assertThat(compared).anyMatch(cell -> !cell.hidden() && cell.answers() > 0);
    assertThat(foundAnswers(everything, compared)).isEmpty();
  }

  @Test
  void comparisonsOnFewerItems_hiddenByThemselves_tellWhatIsHidden() {
    Town town = new Town(2, 250);
    List<Shown> everything = town.everything(MINIMUM, Asked.BY_EVERYBODY);

    for (List<Measure> measures : otherDefinitions()) {
      assertThat(foundAnswers(everything, town.compared(MINIMUM, measures, false))).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 150", "2, 250", "4, 600"})
  void satisfiedAnswers_ofAllTables_followOnlyWhereAllAgree(long seed, int size) {
    assertThat(foundSatisfied(new Town(seed, size).everything(MINIMUM, Asked.BY_EVERYBODY)))
        .isEmpty();
  }

  @Test
  void satisfiedAnswers_withOnlySmallCellsHidden_areFound() {
    List<Shown> weak =
        new Town(2, 250)
            .everything(MINIMUM, Asked.BY_EVERYBODY).stream()
                .map(cell -> cell.withHidden(cell.respondents() > 0 && cell.respondents() < 5))
                .toList();

    assertThat(foundSatisfied(weak)).isNotEmpty();
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
    return foundAnswers(cells, List.of());
  }

  /**
   * @param more released beside them
   */
  private static List<Shown> foundAnswers(List<Shown> cells, List<Shown> more) {
    Attack attack = new Attack(800);
    Stream.concat(cells.stream(), more.stream())
        .filter(cell -> !cell.hidden())
        .forEach(cell -> attack.knows(answers(cell), cell.answers()));
    attack.solve();
    return cells.stream()
        .filter(cell -> cell.hidden() && cell.answers() > 0)
        .filter(cell -> attack.finds(answers(cell)))
        .toList();
  }

  /**
   * Hidden numbers of satisfied answers that follow. The answers that are not satisfied are
   * unknowns of their own, so that a group in which all agree tells of everybody in it; what only
   * follows from that is a limit and not counted.
   */
  private static List<Shown> foundSatisfied(List<Shown> cells) {
    Attack attack = new Attack(1_600);
    cells.stream()
        .filter(cell -> !cell.hidden())
        .forEach(
            cell -> {
              attack.knows(answers(cell), cell.satisfied());
              attack.knows(shifted(answers(cell)), cell.answers() - cell.satisfied());
            });
    attack.solve();
    return cells.stream()
        .filter(cell -> cell.hidden() && cell.satisfied() > 0)
        .filter(cell -> cell.satisfied() < cell.answers())
        .filter(cell -> attack.finds(answers(cell)))
        .toList();
  }

  private static BitSet shifted(BitSet sum) {
    BitSet shifted = new BitSet();
    sum.stream().forEach(i -> shifted.set(800 + i));
    return shifted;
  }

  private static BitSet answers(Shown cell) {
    BitSet sum = new BitSet();
    for (int item : cell.measure().items()) {
      cell.atoms().stream().forEach(atom -> sum.set(200 * item + atom));
    }
    return sum;
  }
}
