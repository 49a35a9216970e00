package vn.sipas.allowance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SheetsTest {

  private static Place place(String stratum, String code, int entitled) {
    return new Place(code, stratum, 0, entitled, entitled, null);
  }

  private static List<List<String>> places(Sheets sheets) {
    return sheets.sheets().stream()
        .map(sheet -> sheet.places().stream().map(Place::code).toList())
        .toList();
  }

  private static List<String> waiting(Sheets sheets) {
    return sheets.waiting().stream().map(Place::code).toList();
  }

  @Test
  void largePlaces_haveASheetOfTheirOwn() {
    var sheets = Sheets.of(List.of(place("A", "a2", 5), place("A", "a1", 9)), false, 5);

    assertThat(places(sheets)).containsExactly(List.of("a1"), List.of("a2"));
  }

  @Test
  void smallPlaces_shareOneWithinTheirStratum() {
    var sheets =
        Sheets.of(List.of(place("A", "a1", 2), place("A", "a2", 3), place("B", "b1", 4)), false, 5);

    assertThat(places(sheets)).containsExactly(List.of("a1", "a2"));
    assertThat(waiting(sheets)).containsExactly("b1");
  }

  @Test
  void placesTooSmallTogether_joinTheSmallestSheetOfTheirStratum() {
    var sheets =
        Sheets.of(List.of(place("A", "a1", 9), place("A", "a2", 6), place("A", "a3", 1)), false, 5);

    assertThat(places(sheets)).containsExactly(List.of("a1"), List.of("a2", "a3"));
    assertThat(waiting(sheets)).isEmpty();
  }

  @Test
  void whatWaits_joinsAnotherStratumInTheEnd() {
    var ready = List.of(place("A", "a1", 7), place("B", "b1", 1), place("C", "c1", 3));

    assertThat(waiting(Sheets.of(ready, false, 5))).containsExactly("b1", "c1");
    assertThat(places(Sheets.of(ready, true, 5))).containsExactly(List.of("a1", "b1", "c1"));
  }

  @Test
  void whatWaits_isASheetWhenItIsLargeEnough() {
    var ready = List.of(place("A", "a1", 7), place("B", "b1", 2), place("C", "c1", 3));

    assertThat(places(Sheets.of(ready, true, 5)))
        .containsExactly(List.of("a1"), List.of("b1", "c1"));
  }

  @Test
  void tooFewAltogether_areNeverListed() {
    var sheets = Sheets.of(List.of(place("A", "a1", 2), place("B", "b1", 2)), true, 5);

    assertThat(sheets.sheets()).isEmpty();
    assertThat(waiting(sheets)).containsExactly("a1", "b1");
  }

  @Test
  void everyPlace_isOnOneSheetOrWaits_andNoSheetIsTooSmall() {
    for (int seed = 0; seed < 500; seed++) {
      var chance = new Random(seed);
      List<Place> ready = new ArrayList<>();
      for (int i = 0; i < 1 + chance.nextInt(12); i++) {
        ready.add(place("S" + chance.nextInt(4), "p" + i, 1 + chance.nextInt(9)));
      }

      var sheets = Sheets.of(ready, chance.nextBoolean(), 5);

      List<String> all = new ArrayList<>(waiting(sheets));
      places(sheets).forEach(all::addAll);
      assertThat(all)
          .as("seed %s", seed)
          .containsExactlyInAnyOrderElementsOf(ready.stream().map(Place::code).toList());
      assertThat(sheets.sheets()).as("seed %s", seed).allMatch(sheet -> sheet.entitled() >= 5);
    }
  }

  @Test
  void state_ofAPlace_comparesCasesAnswersAndSheets() {
    assertThat(new Place("p", "S", 1, 4, 4, null).state()).isEqualTo(Place.State.OPEN);
    assertThat(new Place("p", "S", 0, 0, 0, null).state()).isEqualTo(Place.State.NOBODY);
    assertThat(new Place("p", "S", 0, 4, 3, null).state()).isEqualTo(Place.State.DIFFERS);
    assertThat(new Place("p", "S", 0, 3, 4, null).state()).isEqualTo(Place.State.DIFFERS);
    assertThat(new Place("p", "S", 0, 4, 4, null).state()).isEqualTo(Place.State.READY);
    assertThat(new Place("p", "S", 0, 4, 4, 4).state()).isEqualTo(Place.State.LISTED);
    assertThat(new Place("p", "S", 0, 5, 5, 4).state()).isEqualTo(Place.State.LISTED_DIFFERS);
  }
}
