package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.sipas.satisfaction.Measure.Kind;

/** What follows from the results of a campaign whose index is two items, with a third beside it. */
class OwnResultsTest {

  private static final Measure WHOLE =
      new Measure("overall", Kind.OVERALL, List.of(0, 1, 2), List.of());
  private static final List<Measure> OWN = List.of(WHOLE, item(0), item(1), item(2));

  private static Measure item(int i) {
    return new Measure("i" + i, Kind.ITEM, List.of(i), List.of());
  }

  private static Measure sum(Integer... items) {
    return new Measure("some", Kind.COMPONENT, List.of(items), List.of());
  }

  private static boolean tells(Measure wanted, Measure... shown) {
    return OwnResults.tell(wanted, OWN, Set.of(shown)::contains);
  }

  @Test
  void sumOfShownItems_follows() {
    assertThat(tells(sum(0, 1), item(0), item(1))).isTrue();
    assertThat(tells(sum(0, 1), item(0))).isFalse();
  }

  @Test
  void whatShownItemsLeaveOfAShownWhole_follows() {
    assertThat(tells(sum(0, 1), WHOLE, item(2))).isTrue();
    assertThat(tells(sum(0, 1), WHOLE, item(1))).isFalse();
    assertThat(tells(sum(0, 1), item(2))).isFalse();
    assertThat(tells(sum(0, 1, 2), WHOLE)).isTrue();
  }

  @Test
  void itemOutsideTheOwnIndex_isNoPartOfWhatItShows() {
    assertThat(tells(sum(0, 7), item(0))).isTrue();
    assertThat(tells(sum(0, 1, 7), item(0))).isFalse();
  }

  @Test
  void meanOfItems_needsEachOfThem() {
    Measure mean = new Measure("mean", Kind.COMPONENT, List.of(0, 1), List.of(0.5, 0.5));

    assertThat(tells(mean, WHOLE, item(2))).isFalse();
    assertThat(tells(mean, item(0), item(1))).isTrue();
  }
}
