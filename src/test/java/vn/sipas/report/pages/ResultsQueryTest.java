package vn.sipas.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultsQueryTest {

  private static final LocalDate USUAL = LocalDate.of(2025, 6, 30);

  @Test
  void form_withAnEmptyField_asksForTheOtherOnly() {
    ResultsQuery query =
        ResultsQuery.of(Map.of("by", List.of("district", ""), "lang", List.of("en")));

    assertThat(query.value("by")).isEqualTo("district");
    assertThat(query.at("/x")).isEqualTo("/x?by=district");
  }

  @Test
  void link_keepsWhatItDoesNotChange() {
    ResultsQuery query =
        ResultsQuery.of(Map.of("by", List.of("commune,sex"), "within", List.of("district:991")));

    assertThat(query.with("sort", "estimate").at("/x"))
        .isEqualTo("/x?by=commune,sex&within=district:991&sort=estimate");
    assertThat(query.withoutRows().at("/x")).isEqualTo("/x?by=commune,sex");
  }

  @Test
  void file_hasTheFiguresAndNotTheRows() {
    ResultsQuery query =
        ResultsQuery.of(Map.of("by", List.of("commune"), "order", List.of("desc")));

    assertThat(query.fileAt("/f.csv")).isEqualTo("/f.csv?by=commune");
    assertThat(query.ofFigures()).containsOnlyKeys("by");
  }

  @Test
  void whatSomebodyTyped_isEncoded() {
    ResultsQuery query = ResultsQuery.of(Map.of("measure", List.of("\"><script>&by=x")));

    assertThat(query.at("/x")).isEqualTo("/x?measure=%22%3E%3Cscript%3E%26by%3Dx");
  }

  @Test
  void boundaries_thatAreNoDay_areTheUsualOnes() {
    assertThat(ResultsQuery.of(Map.of("boundaries", List.of("hôm qua"))).boundaries(USUAL))
        .isEqualTo(USUAL);
    assertThat(ResultsQuery.of(Map.of("boundaries", List.of("2025-07-01"))).boundaries(USUAL))
        .isEqualTo(LocalDate.of(2025, 7, 1));
  }
}
