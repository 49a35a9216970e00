package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;
import vn.sipas.survey.TestSurveys;

class RequestReaderTest {

  private static final LocalDate OLD = LocalDate.of(2025, 6, 30);
  private static final Set<String> VARIABLES =
      new LinkedHashSet<>(List.of("district", "commune", "sex"));

  @Test
  void nothingGiven_asksForEverything() {
    assertThat(read(Map.of()))
        .isEqualTo(new ResultsRequest(List.of(), "all", OLD, 0.95, false, List.of()));
  }

  @Test
  void everythingGiven_isRead() {
    var parameters =
        Map.of(
            "by", "district,sex",
            "measure", "components",
            "boundaries", "2024-12-31",
            "level", "0.9",
            "intervals", "all",
            "targets", "0.85, 0.9");

    assertThat(read(parameters))
        .isEqualTo(
            new ResultsRequest(
                List.of("district", "sex"),
                "components",
                LocalDate.of(2024, 12, 31),
                0.9,
                true,
                List.of(0.85, 0.9)));
  }

  @Test
  void none_isATableOfEverybodyAndStandsAlone() {
    assertThat(read(Map.of("by", "none")).by()).isEmpty();
    assertThat(catchThrowableOfType(Problem.class, () -> read(Map.of("by", "none,sex"))).faults())
        .extracting(Fault::code)
        .containsExactly("unknown_variable");
  }

  @Test
  void everyFault_isToldAtOnce() {
    var parameters =
        Map.of(
            "by", "district,religion",
            "measure", "'; DROP TABLE response; --",
            "boundaries", "30/06/2025",
            "level", "1",
            "intervals", "many",
            "targets", "85");

    var problem = catchThrowableOfType(Problem.class, () -> read(parameters));

    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.code()).isEqualTo("invalid");
    assertThat(problem.faults().stream().map(Fault::code))
        .containsExactly(
            "unknown_variable",
            "unknown_measure",
            "bad_date",
            "bad_level",
            "bad_intervals",
            "bad_target");
  }

  @Test
  void moreThanTwoVariables_orOneTwice_isRefused() {
    assertThat(codes(Map.of("by", "district,commune,sex"))).containsExactly("too_many_variables");
    assertThat(codes(Map.of("by", "sex,sex"))).containsExactly("variable_twice");
  }

  @Test
  void levels_outsideTheOpenInterval_areRefused() {
    for (String level : List.of("0", "1", "-0.5", "NaN", "Infinity", "1e400", "95 %")) {
      assertThat(codes(Map.of("level", level))).as(level).containsExactly("bad_level");
    }
  }

  @Test
  void targets_areAboveZeroAndReachAll() {
    assertThat(read(Map.of("targets", "0.001,1")).targets()).containsExactly(0.001, 1.0);
    for (String target : List.of("0", "1.0000001", "-0.5", "NaN", "Infinity", "85 %")) {
      assertThat(codes(Map.of("targets", target))).as(target).containsExactly("bad_target");
    }
  }

  @Test
  void districts_afterTheirLevelEnded_areRefusedWithTheDayToUse() {
    var parameters = Map.of("by", "district", "boundaries", "2025-07-01");

    var problem = catchThrowableOfType(Problem.class, () -> read(parameters));

    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.code()).isEqualTo("no_district_level");
    assertThat(problem.args()).containsExactly(LocalDate.of(2025, 6, 30));
    assertThat(read(Map.of("by", "commune", "boundaries", "2025-07-01")).by())
        .containsExactly("commune");
  }

  private static List<String> codes(Map<String, String> parameters) {
    return catchThrowableOfType(Problem.class, () -> read(parameters)).faults().stream()
        .map(Fault::code)
        .toList();
  }

  private static ResultsRequest read(Map<String, String> parameters) {
    Map<String, List<String>> given = new HashMap<>();
    parameters.forEach((name, value) -> given.put(name, List.of(value)));
    return new RequestReader(given, VARIABLES, measures()).read(OLD);
  }

  private static Measures measures() {
    var survey = TestSurveys.shipped("sipas-service");
    return new Measures(survey, survey.definitions().get(0));
  }
}
