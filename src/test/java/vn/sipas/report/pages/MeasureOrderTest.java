package vn.sipas.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sipas.satisfaction.ResultsDefinition;
import vn.sipas.satisfaction.ResultsDefinition.ComponentItems;

class MeasureOrderTest {

  private static final ComponentItems IMPACT = component("impact", "policy");
  private static final ComponentItems ACCESS = component("access", "service");
  private static final ComponentItems STAFF = component("staff", "service");

  @Test
  void twoParts_standAboveTheirComponents() {
    MeasureOrder order = order(IMPACT, ACCESS, STAFF);

    assertThat(order.summary())
        .containsExactly("overall", "policy", "impact", "service", "access", "staff");
    assertThat(order.style("policy")).isEqualTo("total");
    assertThat(order.style("impact")).isEmpty();
  }

  @Test
  void onePart_isTheWholeAndNotToldTwice() {
    MeasureOrder order = order(ACCESS, STAFF);

    assertThat(order.summary()).containsExactly("overall", "access", "staff");
    assertThat(order.items()).containsExactly("access.1", "access.2", "staff.1", "staff.2");
  }

  private static MeasureOrder order(ComponentItems... components) {
    return new MeasureOrder(
        new ResultsDefinition(
            "s",
            1,
            "d",
            1,
            "",
            "top2_share",
            "pooled_answers",
            List.of(4, 5),
            List.of(components),
            List.of()));
  }

  private static ComponentItems component(String code, String part) {
    return new ComponentItems(code, part, List.of(code + ".1", code + ".2"));
  }
}
