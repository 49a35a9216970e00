package vn.sipas.analysis.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.platform.Fault;

/** Known totals as people type and paste them. */
class TypedMarginsTest {

  private static final List<String> COLUMNS = List.of("Giới", "Tuổi", "Huyện");

  private final ObjectNode spec = JsonNodeFactory.instance.objectNode();

  @Test
  void linesOfAllKinds_becomeMargins() {
    var faults = read("Cột;Nhóm;Tổng\nGiới; Nam; 1.200\n\nGiới\tNữ\t1 300\r\nTuổi,18, 29,2500");

    assertThat(faults).isEmpty();
    assertThat(spec.toString())
        .isEqualTo(
            "{\"calibration\":{\"margins\":{\"Giới\":{\"Nam\":1200.0,\"Nữ\":1300.0},"
                + "\"Tuổi\":{\"18, 29\":2500.0}}}}");
  }

  @Test
  void columnWithoutAnyTotal_isLeftOut() {
    assertThat(read("Giới; Nam; \nGiới; Nữ; \nTuổi; 18; 5\n")).isEmpty();
    assertThat(spec.at("/calibration/margins").properties()).hasSize(1);
  }

  @Test
  void nothingTyped_asksForNothing() {
    assertThat(read("Giới; Nam; \nGiới; Nữ;\n")).isEmpty();
    assertThat(spec.has("calibration")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1200, 1200",
    "1.234.567, 1234567",
    "'1,200', 1200",
    "'12,5', 12.5",
    "0.512, 0.512",
    "8116.0, 8116"
  })
  void totals_areReadAsWritten(String typed, double total) {
    assertThat(read("Giới; Nam; " + typed)).isEmpty();
    assertThat(spec.at("/calibration/margins/Giới/Nam").asDouble()).isEqualTo(total);
  }

  @Test
  void faults_areToldByLine() {
    var faults =
        read(
            "Giới; Nam; 5\nGiới; Nữ;\nGiới; Nam; 6\nXã; A; 7\nTuổi; 18; nhiều\nTuổi; 30; 0\nHuyện 8");

    assertThat(faults)
        .extracting(fault -> fault.location() + " " + fault.code())
        .containsExactlyInAnyOrder(
            "margins:7 margin_line",
            "margins:2 margin_missing",
            "margins:3 margin_twice",
            "margins:4 margin_column",
            "margins:5 margin_total",
            "margins:6 margin_total");
  }

  @Test
  void thousandOrFraction_isAskedForWhereOthersHaveDecimals() {
    assertThat(read("Giới; Nam; 48.125\nGiới; Nữ; 51,9"))
        .extracting(Fault::code)
        .containsExactly("margin_ambiguous");
  }

  private List<Fault> read(String typed) {
    return TypedMargins.addTo(spec, typed, COLUMNS);
  }
}
