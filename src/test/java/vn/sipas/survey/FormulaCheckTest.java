package vn.sipas.survey;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which aggregation gives the published overall index from its published parts. The weights come
 * from the shipped definition: as many as a part has items, parts, or components.
 */
class FormulaCheckTest {

  private static final IndexDefinition DEFINITION =
      TestSurveys.shipped("sipas-2023").definitions().get(0);

  /** Published figures have two decimals: half a unit of the last one, and the parts' own. */
  private static final double ROUNDING = 0.01;

  static List<NamedCsvRecord> cases() {
    try (var rows =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .ofNamedCsvRecord(Path.of("src/test/resources/survey/formula-check.csv"))) {
      return rows.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aggregations_giveTheFiguresOfTheCheck(NamedCsvRecord row) {
    Offset<Double> tolerance = Offset.offset(0.0006);

    assertThat(byItems(row)).isCloseTo(number(row, "item_weighted_23_16"), tolerance);
    assertThat(byParts(row)).isCloseTo(number(row, "equal_parts"), tolerance);
    assertThat(byContents(row)).isCloseTo(number(row, "contents_4_5"), tolerance);
  }

  @Test
  void pooledItems_giveThePublishedOverall_whereTheFiguresCanTell() {
    List<NamedCsvRecord> telling =
        cases().stream().filter(row -> row.getField("verdict").startsWith("only item")).toList();

    assertThat(telling).hasSize(2);
    assertThat(telling)
        .allSatisfy(
            row -> {
              assertThat(missedBy(row, byItems(row))).isLessThanOrEqualTo(ROUNDING);
              assertThat(missedBy(row, byParts(row))).isGreaterThan(ROUNDING);
              assertThat(missedBy(row, byContents(row))).isGreaterThan(ROUNDING);
            });
  }

  @Test
  void pooledItems_comeNearest_inEveryCaseThatDiscriminates() {
    assertThat(cases())
        .filteredOn(row -> !row.getField("verdict").startsWith("cannot"))
        .hasSize(4)
        .allSatisfy(
            row ->
                assertThat(missedBy(row, byItems(row)))
                    .isLessThan(missedBy(row, byParts(row)))
                    .isLessThan(missedBy(row, byContents(row))));
  }

  @Test
  void conflictingFigures_areReproducedByNoAggregation() {
    assertThat(cases())
        .filteredOn(row -> row.getField("verdict").startsWith("none"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(missedBy(row, byItems(row))).isGreaterThan(ROUNDING);
              assertThat(missedBy(row, byParts(row))).isGreaterThan(ROUNDING);
              assertThat(missedBy(row, byContents(row))).isGreaterThan(ROUNDING);
            });
  }

  private static double byItems(NamedCsvRecord row) {
    return mean(row, DEFINITION.items("policy").size(), DEFINITION.items("service").size());
  }

  private static double byParts(NamedCsvRecord row) {
    return mean(row, 1, 1);
  }

  private static double byContents(NamedCsvRecord row) {
    Map<String, Long> components =
        DEFINITION.components().stream()
            .collect(Collectors.groupingBy(c -> c.part().code(), Collectors.counting()));
    return mean(row, components.get("policy"), components.get("service"));
  }

  private static double mean(NamedCsvRecord row, long policy, long service) {
    return (policy * number(row, "policy") + service * number(row, "service")) / (policy + service);
  }

  private static double missedBy(NamedCsvRecord row, double overall) {
    return Math.abs(overall - number(row, "overall_published"));
  }

  private static double number(NamedCsvRecord row, String field) {
    return Double.parseDouble(row.getField(field));
  }
}
