package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sipas.estimation.EstimateStatus;
import vn.sipas.estimation.RatioEstimator;
import vn.sipas.estimation.SampleDesign;
import vn.sipas.estimation.SamplingUnit;
import vn.sipas.satisfaction.Measure.Kind;
import vn.sipas.satisfaction.moment.TestGroups;
import vn.sipas.survey.Aggregation;
import vn.sipas.survey.AnswerSheet;
import vn.sipas.survey.IndexDefinition;
import vn.sipas.survey.ItemValue;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.TestSurveys;

/** The shipped index definitions applied to answers made so that their parts are known. */
class AggregationTest {

  private static final SurveyVersion SURVEY = TestSurveys.shipped("sipas-2023");

  static List<NamedCsvRecord> published() throws IOException {
    try (var rows =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .ofNamedCsvRecord(Path.of("src/test/resources/survey/formula-check.csv"))) {
      return rows.stream().toList();
    }
  }

  /** Four people whose weights make the published shares of policy and service exactly. */
  @ParameterizedTest
  @MethodSource("published")
  void publishedParts_giveTheOverallIndexOfEachAggregation(NamedCsvRecord row) {
    double policy = number(row, "policy") / 100;
    double service = number(row, "service") / 100;
    Map<AnswerSheet, Double> people = new LinkedHashMap<>();
    people.put(answers(5, 4), policy * service);
    people.put(answers(4, 3), policy * (1 - service));
    people.put(answers(1, 5), (1 - policy) * service);
    people.put(answers(2, 3), (1 - policy) * (1 - service));

    var pooled = estimates(people, Aggregation.POOLED_ANSWERS, ItemValue.TOP2_SHARE);
    var items = estimates(people, Aggregation.ITEM_MEAN, ItemValue.TOP2_SHARE);
    var contents = estimates(people, Aggregation.COMPONENT_MEAN, ItemValue.TOP2_SHARE);

    assertThat(pooled.get("policy")).isCloseTo(policy, within(1e-12));
    assertThat(pooled.get("service")).isCloseTo(service, within(1e-12));
    assertThat(100 * pooled.get("overall"))
        .isCloseTo(number(row, "item_weighted_23_16"), within(0.0006));
    assertThat(items.get("overall")).isCloseTo(pooled.get("overall"), within(1e-12));
    assertThat(100 * contents.get("overall"))
        .isCloseTo(number(row, "contents_4_5"), within(0.0006));
  }

  @Test
  void missingAnswers_makeAggregationsDiffer() {
    AnswerSheet full = answers(5, 5);
    AnswerSheet partial = SURVEY.newSheet();
    partial.level("access.1", 3);
    var people = Map.of(full, 1.0, partial, 1.0);

    var pooled = estimates(people, Aggregation.POOLED_ANSWERS, ItemValue.TOP2_SHARE);
    var items = estimates(people, Aggregation.ITEM_MEAN, ItemValue.TOP2_SHARE);
    var contents = estimates(people, Aggregation.COMPONENT_MEAN, ItemValue.TOP2_SHARE);

    assertThat(pooled.get("access")).isEqualTo(3.0 / 4);
    assertThat(items.get("access")).isCloseTo((0.5 + 1 + 1) / 3, within(1e-12));
    assertThat(pooled.get("overall")).isEqualTo(39.0 / 40);
    assertThat(items.get("overall")).isCloseTo((38 + 0.5) / 39, within(1e-12));
    assertThat(contents.get("overall")).isCloseTo((8 + (0.5 + 1 + 1) / 3) / 9, within(1e-12));
  }

  @Test
  void itemValues_areShareMeanAndRescaledMean() {
    var people = Map.of(answers(5, 4), 1.0, answers(5, 2), 3.0);

    assertThat(estimates(people, Aggregation.POOLED_ANSWERS, ItemValue.TOP2_SHARE).get("service"))
        .isCloseTo(1.0 / 4, within(1e-12));
    assertThat(estimates(people, Aggregation.POOLED_ANSWERS, ItemValue.MEAN_OVER_5).get("service"))
        .isCloseTo((4 + 3 * 2) / 4.0 / 5, within(1e-12));
    assertThat(
            estimates(people, Aggregation.POOLED_ANSWERS, ItemValue.MEAN_RESCALED).get("service"))
        .isCloseTo((4 + 3 * 2 - 4) / 4.0 / 4, within(1e-12));
  }

  @Test
  void meanOfItems_withAnItemNobodyAnswered_isNotDefined() {
    AnswerSheet partial = SURVEY.newSheet();
    partial.level("access.1", 5);
    partial.level("access.2", 5);

    var measures = measures(Aggregation.ITEM_MEAN, ItemValue.TOP2_SHARE);
    var access = measures.select("access").orElseThrow().get(0);
    var cell = cell(Map.of(partial, 1.0), measures, ItemValue.TOP2_SHARE);
    var estimate =
        new IndexFormula(measures)
            .estimate(new RatioEstimator(SampleDesign.simpleRandom(1, null)), access, cell);

    assertThat(estimate.status()).isEqualTo(EstimateStatus.NO_DATA);
    assertThat(estimate.answers()).isEqualTo(2);
    assertThat(new IndexFormula(measures).share(access, cell)).isNull();
  }

  @Test
  void measures_areNestedAndComplete() {
    var measures = measures(Aggregation.COMPONENT_MEAN, ItemValue.TOP2_SHARE);

    assertThat(measures.of(Kind.ITEM)).hasSize(39);
    assertThat(measures.of(Kind.COMPONENT)).hasSize(9);
    assertThat(measures.of(Kind.PART).stream().map(Measure::code))
        .containsExactly("policy", "service");
    assertThat(measures.all())
        .filteredOn(measure -> !measure.isItem())
        .allSatisfy(
            measure ->
                assertThat(measure.shares().stream().mapToDouble(s -> s).sum())
                    .isCloseTo(1, within(1e-12)));
    assertThat(measures.select("religion")).isEmpty();
  }

  private static Map<String, Double> estimates(
      Map<AnswerSheet, Double> people, Aggregation aggregation, ItemValue value) {
    var measures = measures(aggregation, value);
    var cell = cell(people, measures, value);
    var estimator = new RatioEstimator(SampleDesign.simpleRandom(people.size(), null));
    Map<String, Double> estimates = new LinkedHashMap<>();
    for (Measure measure : measures.all()) {
      var formula = new IndexFormula(measures);
      estimates.put(measure.code(), formula.estimate(estimator, measure, cell).estimate());
    }
    return estimates;
  }

  private static Cell cell(Map<AnswerSheet, Double> people, Measures measures, ItemValue value) {
    var scoring = ItemScoring.of(value, SURVEY.slot("access.1"));
    var plan = Tallies.plan(measures, scoring, true);
    Cell cell = new Cell();
    people.forEach(
        (sheet, weight) -> {
          var unit = new SamplingUnit(null, null, sheet.packed());
          Tallies.of(measures, TestGroups.ofRespondent(plan, sheet.packed()))
              .forEach(
                  (measure, tally) ->
                      cell.add(measure, tally.moments(unit, weight, scoring.range())));
        });
    return cell;
  }

  private static Measures measures(Aggregation aggregation, ItemValue value) {
    var shipped = SURVEY.definitions().get(0);
    return new Measures(
        SURVEY,
        new IndexDefinition("test", 1, shipped.title(), value, aggregation, shipped.components()));
  }

  private static AnswerSheet answers(int policy, int service) {
    AnswerSheet sheet = SURVEY.newSheet();
    var definition = SURVEY.definitions().get(0);
    definition.items("policy").forEach(item -> sheet.level(item, policy));
    definition.items("service").forEach(item -> sheet.level(item, service));
    return sheet;
  }

  private static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }
}
