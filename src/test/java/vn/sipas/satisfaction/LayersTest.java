package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sipas.satisfaction.Measure.Kind;

/** Which measures are hidden together, and what is hidden with what holds them. */
class LayersTest {

  /** An index of one component whose items had so many respondents. */
  private static Layers layers(List<Double> shares, long... respondents) {
    List<Integer> items = new ArrayList<>();
    List<Measure> measures = new ArrayList<>();
    for (int i = 0; i < respondents.length; i++) {
      items.add(i);
    }
    measures.add(new Measure("overall", Kind.OVERALL, items, shares));
    measures.add(new Measure("only", Kind.COMPONENT, items, shares));
    items.forEach(i -> measures.add(new Measure("i" + i, Kind.ITEM, List.of(i), List.of())));
    return new Layers(measures, m -> m < 2 ? 100 : respondents[m - 2]);
  }

  @Test
  void siblings_arePairedFewestWithMost() {
    Layers layers = layers(List.of(), 40, 10, 30, 20);

    assertThat(layers.all())
        .extracting(Layers.Layer::measures)
        .containsExactly(List.of(0), List.of(3, 2), List.of(5, 4));
  }

  @Test
  void oddSibling_joinsTheLastPair() {
    assertThat(layers(List.of(), 40, 10, 30).all())
        .extracting(Layers.Layer::measures)
        .containsExactly(List.of(0), List.of(3, 2, 4));
  }

  @Test
  void componentOfAllItems_isTheIndexItself() {
    Layers layers = layers(List.of(), 40, 10);

    assertThat(layers.of(1)).isEqualTo(layers.of(0));
  }

  @Test
  void layersOfParts_knowThatOfTheirWhole() {
    Layers layers = layers(List.of(), 40, 10);

    assertThat(layers.all().get(0).above()).isEqualTo(-1);
    assertThat(layers.all().get(1).above()).isZero();
  }

  /** A mean of shares and the sum of the answers behind them together give both shares. */
  @Test
  void meanOfItems_isHiddenWithEachOfThem() {
    Layers layers = layers(List.of(0.5, 0.5), 40, 10);

    assertThat(layers.all()).hasSize(1);
    assertThat(layers.all().get(0).measures()).containsExactly(0, 2, 3);
  }

  @Test
  void parts_knowTheirWholeAndTheWholeItsParts() {
    Layers layers = layers(List.of(), 40, 10);

    assertThat(layers.partsOf(0)).containsExactly(2, 3);
    assertThat(layers.partsOf(2)).isEmpty();
    assertThat(layers.wholeOf(2)).isZero();
    assertThat(layers.wholeOf(0)).isEqualTo(-1);
    assertThat(layers.distinct()).containsExactly(0, 2, 3);
  }

  @Test
  void layerOfParts_isBelowThatOfTheWholeAndNotBesideIt() {
    Layers layers = layers(List.of(), 40, 10, 30, 20);

    assertThat(layers.isBelow(1, 0)).isTrue();
    assertThat(layers.isBelow(0, 0)).isTrue();
    assertThat(layers.isBelow(2, 1)).isFalse();
    assertThat(layers.isBelow(0, 1)).isFalse();
  }
}
