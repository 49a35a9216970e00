package vn.sipas.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Ratios published with R's survey package, {@code help(svyratio)}: students tested over students
 * enrolled in Californian schools (data set {@code api}). Schools play the respondents, enrolled
 * students, counted twice, the valid answers: some schools test more than are enrolled, and a share
 * cannot exceed 1. So our ratio and its error are half the published ones. The data come with the
 * statistical specification and are read there.
 */
class PublishedExamplesTest {

  private static List<Map<String, String>> schools(String file) throws IOException {
    var folder =
        Stream.of("../shared", "../../shared")
            .map(root -> Path.of(root, "statistics/golden/g7_api"))
            .filter(Files::isDirectory)
            .findFirst();
    assumeTrue(folder.isPresent(), "the api data sets are not beside this checkout");
    return GoldenSet.csv(folder.get().resolve(file));
  }

  private static Map<String, List<Map<String, String>>> by(
      String column, List<Map<String, String>> schools) {
    var groups = new TreeMap<String, List<Map<String, String>>>();
    schools.forEach(s -> groups.computeIfAbsent(s.get(column), k -> new ArrayList<>()).add(s));
    return groups;
  }

  /** Schools without figures stay in the design and have no row, as in R. */
  private static List<MomentRow> rows(
      List<Map<String, String>> schools, String stratum, String psu) {
    return schools.stream()
        .filter(school -> school.get("enroll").matches("\\d+"))
        .map(
            school -> {
              long enrolled = Long.parseLong(school.get("enroll"));
              long tested = Long.parseLong(school.get("api.stu"));
              double weight = Double.parseDouble(school.get("pw"));
              var unit = new SamplingUnit(school.get(stratum), school.get(psu), school.get("cds"));
              return MomentRow.ofRespondent(unit, weight, tested, 2 * enrolled, tested);
            })
        .toList();
  }

  private static SampleDesign districts(
      List<Map<String, String>> schools, long inFrame, String schoolsInFrame) {
    var districts = new ArrayList<Stratum.SampledPsu>();
    by("dnum", schools)
        .forEach(
            (district, members) -> {
              var count = members.get(0).get(schoolsInFrame);
              districts.add(
                  new Stratum.SampledPsu(
                      district, members.size(), count == null ? null : Long.valueOf(count)));
            });
    return SampleDesign.of(List.of(Stratum.ofPsus(Stratum.ONLY, districts, inFrame)));
  }

  private static void assertRatio(Estimate actual, double ratio, double se, long df) {
    assertThat(2 * actual.estimate()).isCloseTo(ratio, within(1e-11 * ratio));
    assertThat(2 * actual.standardError()).isCloseTo(se, within(1e-9 * se));
    assertThat(actual.degreesOfFreedom()).isEqualTo(df);
  }

  @Test
  void stratifiedSampleOfSchools() throws IOException {
    var schools = schools("apistrat.csv");
    var strata = new ArrayList<Stratum>();
    by("stype", schools)
        .forEach(
            (type, members) -> {
              long inFrame = Long.parseLong(members.get(0).get("fpc"));
              strata.add(Stratum.ofRespondents(type, members.size(), inFrame));
            });

    var e = new RatioEstimator(SampleDesign.of(strata)).estimate(rows(schools, "stype", "none"));

    assertRatio(e, 0.836956886940522, 0.00775710316663788, 197);
  }

  @Test
  void clusterSampleOfSchoolDistricts() throws IOException {
    var schools = schools("apiclus1.csv");

    var e =
        new RatioEstimator(districts(schools, 757, "none")).estimate(rows(schools, "none", "dnum"));

    assertRatio(e, 0.849708741724488, 0.00838629716939109, 14);
  }

  @Test
  void twoStageSample_withFiniteCorrectionAtBothStages() throws IOException {
    var schools = schools("apiclus2.csv");
    var estimator = new RatioEstimator(districts(schools, 757, "fpc2"));
    var all = rows(schools, "none", "dnum");
    var high =
        rows(schools.stream().filter(s -> s.get("stype").equals("H")).toList(), "none", "dnum");

    assertRatio(estimator.estimate(all), 0.819737042125461, 0.0188505633126712, 37);
    assertRatio(estimator.estimate(high), 0.757760590799441, 0.0585670372155056, 13);
  }
}
