package vn.sipas.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The published examples of R's survey package on its data set {@code api} (Californian schools):
 * ratio, shares with intervals, means, totals and covariances under six designs, R 4.2.2, survey
 * 4.1.1. The data come with the statistical specification and are read there.
 */
class ApiSchoolsAgainstRTest {

  private record School(Map<String, String> columns) {

    String get(String column) {
      return columns.get(column);
    }

    boolean has(String column) {
      return get(column).matches("-?\\d+(\\.\\d+)?");
    }

    double number(String column) {
      return Double.parseDouble(get(column));
    }
  }

  /** A file read by the design columns of one variant. */
  private record Sample(JsonNode expected, List<School> schools) {

    private String column(String role) {
      var node = expected.at("/design/" + role);
      return node.isMissingNode() || node.isNull() ? null : node.asText();
    }

    private String value(School school, String role) {
      return column(role) == null ? null : school.get(column(role));
    }

    private SamplingUnit unit(School school) {
      return new SamplingUnit(value(school, "strata"), value(school, "psu"), school.get("cds"));
    }

    private Long frame(School school, String role) {
      var value = value(school, role);
      return value == null ? null : Long.valueOf((long) Double.parseDouble(value));
    }

    private static Map<String, List<School>> by(
        List<School> schools, Function<School, String> key) {
      var groups = new TreeMap<String, List<School>>();
      schools.forEach(s -> groups.computeIfAbsent(key.apply(s), k -> new ArrayList<>()).add(s));
      return groups;
    }

    SampleDesign design() {
      var strata = new ArrayList<Stratum>();
      by(schools, s -> unit(s).stratum())
          .forEach((code, members) -> strata.add(stratum(code, members)));
      return SampleDesign.of(strata);
    }

    private Stratum stratum(String code, List<School> members) {
      var inFrame = frame(members.get(0), "fpc1");
      if (column("psu") == null) {
        return Stratum.ofRespondents(code, members.size(), inFrame);
      }
      var psus = new ArrayList<Stratum.SampledPsu>();
      by(members, s -> unit(s).psu())
          .forEach(
              (psu, in) ->
                  psus.add(new Stratum.SampledPsu(psu, in.size(), frame(in.get(0), "fpc2"))));
      return Stratum.ofPsus(code, psus, inFrame);
    }

    private double weight(School school) {
      return school.number(column("weight"));
    }

    /** Schools with the column equal to "Yes". */
    List<MomentRow> shares(String column, Predicate<School> domain) {
      return schools.stream()
          .filter(domain)
          .map(
              s -> {
                int yes = s.get(column).equals("Yes") ? 1 : 0;
                return MomentRow.ofRespondent(unit(s), weight(s), yes, 1, yes);
              })
          .toList();
    }

    /** Schools without a figure stay in the design and have no row, as in R. */
    List<NumericRow> numbers(String numerator, String denominator, Predicate<School> domain) {
      return schools.stream()
          .filter(domain)
          .filter(s -> s.has(numerator) && (denominator == null || s.has(denominator)))
          .map(
              s ->
                  NumericRow.ofRespondent(
                      unit(s),
                      weight(s),
                      s.number(numerator),
                      denominator == null ? 1 : s.number(denominator)))
          .toList();
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private Path folder;

  @BeforeEach
  void findData() {
    folder = Path.of("../shared/statistics/golden/g7_api");
    assumeTrue(Files.isDirectory(folder), "the api data sets are not here: ../shared/statistics");
  }

  private Sample sample(String variant) throws IOException {
    for (var node : JSON.readTree(folder.resolve("expected.json").toFile()).get("variants")) {
      if (node.get("variant").asText().equals(variant)) {
        var file = node.at("/design/file").asText();
        return new Sample(
            node, GoldenSet.csv(folder.resolve(file)).stream().map(School::new).toList());
      }
    }
    throw new IllegalArgumentException(variant);
  }

  private static Predicate<School> in(JsonNode domain) {
    var type = domain.path("stype");
    return school -> type.isMissingNode() || school.get("stype").equals(type.asText());
  }

  private static void near(SoftAssertions softly, String as, double ours, JsonNode expected) {
    double r = expected.asDouble();
    softly.assertThat(ours).as(as).isCloseTo(r, within(1e-9 * Math.abs(r)));
  }

  private static void limits(
      SoftAssertions softly, String as, double lower, double upper, JsonNode r, double tolerance) {
    softly.assertThat(lower).as(as).isCloseTo(r.get("l").asDouble(), within(tolerance));
    softly.assertThat(upper).as(as).isCloseTo(r.get("u").asDouble(), within(tolerance));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apistrat",
        "apistrat_nofpc",
        "apiclus1",
        "apiclus1_nofpc",
        "apiclus2",
        "apiclus2_wr"
      })
  void ratiosOfTwoColumns_agree(String variant) throws IOException {
    var sample = sample(variant);
    var estimator = new NumericEstimator(sample.design());
    var softly = new SoftAssertions();
    int compared = 0;
    for (var expected : sample.expected.get("estimates")) {
      if (!expected.get("statistic").asText().equals("svyratio")) {
        continue;
      }
      var e = estimator.ratio(sample.numbers("api.stu", "enroll", in(expected.get("domain"))));
      var as = variant + expected.get("domain");
      softly.assertThat(e.respondents()).as(as).isEqualTo(expected.get("n").asLong());
      softly.assertThat(e.degreesOfFreedom()).as(as).isEqualTo(expected.get("df").asLong());
      softly
          .assertThat(e.estimate())
          .as(as)
          .isCloseTo(expected.get("est").asDouble(), within(1e-11));
      near(softly, as + " se", e.standardError(), expected.get("se"));
      near(softly, as + " deff", e.designEffect(), expected.get("deff"));
      var wald = e.wald(0.95).orElseThrow();
      limits(softly, as, wald.lower(), wald.upper(), expected.at("/ci/mean"), 1e-8);
      compared++;
    }
    softly.assertAll();
    assertThat(compared).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apistrat",
        "apistrat_nofpc",
        "apiclus1",
        "apiclus1_nofpc",
        "apiclus2",
        "apiclus2_wr"
      })
  void sharesOfOneColumn_agreeWithEveryInterval(String variant) throws IOException {
    var sample = sample(variant);
    var estimator = new RatioEstimator(sample.design());
    var softly = new SoftAssertions();
    int compared = 0;
    for (var expected : sample.expected.get("estimates")) {
      var formula = expected.get("formula").asText();
      if (!formula.endsWith(" == 'Yes'")) {
        continue;
      }
      var column = formula.replace(" == 'Yes'", "");
      var e = estimator.estimate(sample.shares(column, in(expected.get("domain"))));
      var as = variant + " " + column + expected.get("domain");
      softly.assertThat(e.respondents()).as(as).isEqualTo(expected.get("n").asLong());
      softly.assertThat(e.degreesOfFreedom()).as(as).isEqualTo(expected.get("df").asLong());
      softly
          .assertThat(e.estimate())
          .as(as)
          .isCloseTo(expected.get("est").asDouble(), within(1e-11));
      near(softly, as + " se", e.standardError(), expected.get("se"));
      near(softly, as + " deff", e.designEffect(), expected.get("deff"));
      near(softly, as + " n_eff", e.effectiveSampleSize(), expected.get("n_eff"));
      for (var method : IntervalMethod.values()) {
        var r = expected.get("ci").get(method.wireName());
        if (r != null) {
          var ours = method.of(e, 0.95).orElseThrow();
          double tolerance = method == IntervalMethod.LOGIT ? 1e-6 : 1e-8;
          limits(softly, as + " " + method.wireName(), ours.lower(), ours.upper(), r, tolerance);
          compared++;
        }
      }
    }
    softly.assertAll();
    assertThat(compared).isGreaterThanOrEqualTo(6 * 8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apistrat",
        "apistrat_nofpc",
        "apiclus1",
        "apiclus1_nofpc",
        "apiclus2",
        "apiclus2_wr"
      })
  void totalsMeansAndTheirContrast_agree(String variant) throws IOException {
    var sample = sample(variant);
    var estimator = new NumericEstimator(sample.design());
    var after = sample.numbers("api00", null, school -> true);
    var before = sample.numbers("api99", null, school -> true);
    var ours =
        List.of(
            estimator.total(sample.numbers("enroll", null, school -> true)),
            estimator.ratio(after),
            estimator.contrast(
                List.of(
                    new NumericEstimator.Term(1, after), new NumericEstimator.Term(-1, before))));
    var softly = new SoftAssertions();
    for (int i = 0; i < 3; i++) {
      var expected = sample.expected.get("means").get(i);
      var as = variant + " " + expected.get("formula");
      near(softly, as, ours.get(i).estimate(), expected.get("est"));
      near(softly, as + " se", ours.get(i).standardError(), expected.get("se"));
      softly.assertThat(ours.get(i).status()).as(as).isEqualTo(EstimateStatus.OK);
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apistrat",
        "apistrat_nofpc",
        "apiclus1",
        "apiclus1_nofpc",
        "apiclus2",
        "apiclus2_wr"
      })
  void domains_haveTheCovariancesOfR(String variant) throws IOException {
    var sample = sample(variant);
    var estimator = new RatioEstimator(sample.design());
    var levels = new ArrayList<Linearised>();
    for (var level : sample.expected.at("/domain_covariance/levels")) {
      levels.add(
          estimator.linearise(
              sample.shares("sch.wide", school -> school.get("stype").equals(level.asText()))));
    }
    var matrix = sample.expected.at("/domain_covariance/vcov");
    var softly = new SoftAssertions();
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double ours =
            i == j
                ? estimator.variance().variance(levels.get(i)).orElseThrow()
                : estimator
                    .variance()
                    .covarianceOfDisjoint(levels.get(i), levels.get(j))
                    .orElseThrow();
        double scale = Math.sqrt(matrix.get(i).get(i).asDouble() * matrix.get(j).get(j).asDouble());
        softly
            .assertThat(ours)
            .as("%s %d %d", variant, i, j)
            .isCloseTo(matrix.get(i).get(j).asDouble(), within(1e-9 * scale));
      }
    }
    softly.assertAll();
  }
}
