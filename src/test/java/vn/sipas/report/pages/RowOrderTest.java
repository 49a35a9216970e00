package vn.sipas.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.sipas.satisfaction.ProbabilityEstimate;

class RowOrderTest {

  private static final List<ProbabilityEstimate> ROWS =
      List.of(
          Estimates.of(0.90).named("Đắk Yŏng").from(180).make(),
          Estimates.of(0.80).named("Ea Knôk").from(216).make(),
          Estimates.hidden("confidential").named("Hòa Lĩnh").make(),
          Estimates.of(0.99).named("Lam Khê").from(8).marked("unreliable", "n_resp<30").make(),
          Estimates.of(0.85).named("Suối Vầu").from(100).make(),
          Estimates.of(0.70).named("Xã cũ").from(50).marked("ok", "boundary_split").make());

  @Test
  void name_isTheOrderOfTheResults() {
    assertThat(names(RowOrder.NAME, false))
        .containsExactly("Đắk Yŏng", "Ea Knôk", "Hòa Lĩnh", "Lam Khê", "Suối Vầu", "Xã cũ");
  }

  @Test
  void nameBackwards_keepsIrregularUnitsLast() {
    assertThat(names(RowOrder.NAME, true))
        .containsExactly("Suối Vầu", "Lam Khê", "Hòa Lĩnh", "Ea Knôk", "Đắk Yŏng", "Xã cũ");
  }

  @Test
  void estimate_givesNoPlaceToTheHiddenAndTheUnreliable() {
    assertThat(names(RowOrder.ESTIMATE, false))
        .containsExactly("Xã cũ", "Ea Knôk", "Suối Vầu", "Đắk Yŏng", "Hòa Lĩnh", "Lam Khê");
    assertThat(names(RowOrder.ESTIMATE, true))
        .containsExactly("Đắk Yŏng", "Suối Vầu", "Ea Knôk", "Xã cũ", "Hòa Lĩnh", "Lam Khê");
  }

  @Test
  void respondents_areCounted() {
    assertThat(names(RowOrder.RESPONDENTS, true))
        .containsExactly("Ea Knôk", "Đắk Yŏng", "Suối Vầu", "Xã cũ", "Lam Khê", "Hòa Lĩnh");
  }

  @Test
  void unknownOrder_isByName() {
    assertThat(RowOrder.of("rank")).isEqualTo(RowOrder.NAME);
    assertThat(RowOrder.of("estimate")).isEqualTo(RowOrder.ESTIMATE);
  }

  private static List<String> names(RowOrder order, boolean descending) {
    return order.arrange(ROWS, descending, Function.identity()).stream()
        .map(row -> row.domain().get("district"))
        .toList();
  }
}
