package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.platform.Language;
import vn.sipas.response.Watermarks;
import vn.sipas.satisfaction.moment.KeyColumn;
import vn.sipas.satisfaction.moment.LiveMoments;
import vn.sipas.satisfaction.moment.MomentGroup;
import vn.sipas.satisfaction.moment.Shape;

@QuarkusTest
@TestProfile(GoldenSurvey.class)
class KeptSumsDbTest {

  private static final Viewer EVERYTHING = Viewer.ofEverything(Language.VIETNAMESE);

  @Inject GoldenCampaigns campaigns;
  @Inject ResultsSubjects subjects;
  @Inject ResultsService service;
  @Inject LiveMoments moments;
  @Inject Watermarks watermarks;

  /** Sums kept and completed are those made of one respondent at a time. */
  @ParameterizedTest
  @ValueSource(strings = {"pooled", "mean-level", "mean-rescaled"})
  void groupedSums_areThoseOfTheRespondents(String definition) throws IOException {
    var subject = subject("g3_cluster", "wr", definition);
    var shape = new Shape(subject.momentPlan(), List.of(KeyColumn.CHANNEL));
    int campaign = subject.campaign().id();
    watermarks.note();

    Map<String, double[]> single = new TreeMap<>();
    moments.readEach(campaign, shape, group -> add(subject, group, single));
    for (String time : List.of("first", "from kept sums")) {
      Map<String, double[]> grouped = new TreeMap<>();
      moments.read(campaign, shape, group -> add(subject, group, grouped));

      assertThat(grouped.keySet()).as(time).isEqualTo(single.keySet()).isNotEmpty();
      grouped.forEach(
          (key, sum) -> {
            for (int i = 0; i < sum.length; i++) {
              assertThat(sum[i])
                  .as(time + " " + key + " " + i)
                  .isCloseTo(single.get(key)[i], within(1e-10 * Math.abs(sum[i])));
            }
          });
    }
  }

  private static void add(ResultsSubject subject, MomentGroup group, Map<String, double[]> sums) {
    Tallies.of(subject.measures(), group)
        .forEach(
            (measure, tally) -> {
              String key = group.samplingUnitId() + " " + measure.code();
              double[] sum = sums.computeIfAbsent(key, k -> new double[7]);
              double w = group.weight();
              sum[0] += tally.counts().respondents();
              sum[1] += tally.counts().answers();
              sum[2] += tally.counts().satisfied();
              sum[3] += w * tally.steps();
              sum[4] += w * w * tally.squares().yy();
              sum[5] += w * w * tally.squares().yv();
              sum[6] += w * w * tally.squares().vv();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"items", "contents"})
  void meansOfItems_underEveryDesign_haveTheMeanOfTheItems(String definition) throws IOException {
    for (var design : List.of("g1_srs srs_fpc", "g3_cluster wr", "g3_cluster fpc2")) {
      var subject = subject(design.split(" ")[0], design.split(" ")[1], definition);
      var request = service.request(subject.campaign().code(), Map.of());

      var figures =
          service.sampled(subject, request, EVERYTHING).figures().all().get(Domain.EVERYBODY);

      Map<String, Double> values = new TreeMap<>();
      figures.forEach(figure -> values.put(figure.measure(), figure.estimate()));
      double mean = 0;
      for (int i = 1; i <= 22; i++) {
        mean += values.get("q%02d".formatted(i)) / 22;
      }
      double ofContents = 0;
      for (int i = 1; i <= 5; i++) {
        ofContents += values.get("c" + i) / 5;
      }
      assertThat(values.get("overall"))
          .as(design)
          .isCloseTo(definition.equals("items") ? mean : ofContents, within(1e-12));
      assertThat(figures.get(0).variance()).as(design).isPositive();
      assertThat(figures.get(0).interval().lower()).isLessThan(values.get("overall"));
    }
  }

  @Test
  void newResponse_isInEveryFigureOfTheNextRequest() throws IOException {
    String code = subject("g1_srs", "srs", "mean-level").campaign().code();
    var request = service.request(code, Map.of("by", List.of("sex")));
    watermarks.note();
    var kept = (ProbabilityResults) service.results(code, request, EVERYTHING);
    var before = (ProbabilityResults) service.results(code, request, EVERYTHING);

    campaigns.answerAgain(code, GoldenFolder.load("g1_srs"), "srs");

    var after = (ProbabilityResults) service.results(code, request, EVERYTHING);
    assertThat(before.receipt()).isEqualTo(kept.receipt()).isNotEqualTo(after.receipt());
    assertThat(service.receipt(code, request)).isEqualTo(after.receipt());
    assertThat(after.design().responses()).isEqualTo(before.design().responses() + 1);
    assertThat(after.estimates().get(0).respondents())
        .isEqualTo(before.estimates().get(0).respondents() + 1);
    assertThat(after.estimates().get(0).estimate())
        .isNotEqualTo(before.estimates().get(0).estimate());
  }

  @Test
  void receipt_staysTheSame_untilAnAnswerChangesIt() throws IOException {
    String code = subject("g1_srs", "srs", "pooled").campaign().code();
    var request = service.request(code, Map.of());

    String receipt = service.results(code, request, EVERYTHING).receipt();

    assertThat(receipt).matches("[0-9A-F]{4}(-[0-9A-F]{4}){3}");
    assertThat(service.results(code, request, EVERYTHING).receipt()).isEqualTo(receipt);
    String other = subject("g1_srs", "srs_fpc", "pooled").campaign().code();
    assertThat(service.results(other, request, EVERYTHING).receipt()).isNotEqualTo(receipt);
  }

  private ResultsSubject subject(String set, String variant, String definition) throws IOException {
    return subjects.of(campaigns.campaign(GoldenFolder.load(set), variant, definition));
  }
}
