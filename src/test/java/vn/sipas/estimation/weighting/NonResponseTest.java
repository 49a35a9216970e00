package vn.sipas.estimation.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Design weights and weighting classes; g8 against the documented R code (planning.R). */
class NonResponseTest {

  private static final Path G8 = Path.of("src/test/resources/estimation/golden/g8_planning");

  private record Drawn(String id, String group, double weight, boolean responded) {}

  private static List<Drawn> drawn() throws IOException {
    return lines("nonresponse.csv").stream()
        .map(
            cells ->
                new Drawn(cells[0], cells[1], Double.parseDouble(cells[2]), cells[3].equals("1")))
        .toList();
  }

  private static List<String[]> lines(String file) throws IOException {
    return Files.readAllLines(G8.resolve(file)).stream()
        .skip(1)
        .map(line -> line.split(","))
        .toList();
  }

  private static NonResponse classes(List<Drawn> drawn) {
    return new NonResponse(
        drawn.stream()
            .map(d -> NonResponse.Group.of(d.group(), d.weight(), d.responded()))
            .toList());
  }

  @Test
  void adjustedWeights_areThoseOfR() throws IOException {
    var drawn = drawn();
    var classes = classes(drawn);
    var expected = lines("expected_nonresponse_weights.csv");
    var spread = WeightSpread.NONE;

    for (int j = 0; j < drawn.size(); j++) {
      var d = drawn.get(j);
      assertThat(expected.get(j)[0]).isEqualTo(d.id());
      double weight = d.responded() ? d.weight() * classes.factor(d.group()) : 0;
      double r = Double.parseDouble(expected.get(j)[1]);
      assertThat(weight).as(d.id()).isCloseTo(r, within(1e-12 * r));
      spread = spread.plus(weight);
    }

    var kish = new ObjectMapper().readTree(G8.resolve("expected.json").toFile());
    double r = kish.at("/nonresponse/n_eff_kish").asDouble();
    assertThat(spread.effectiveSize()).isCloseTo(r, within(1e-12 * r));
    assertThat(expected).hasSize(60);
  }

  @Test
  void respondents_carryTheWeightOfTheirWholeClass() throws IOException {
    var drawn = drawn();
    var classes = classes(drawn);

    for (var group : classes.groups().values()) {
      double adjusted =
          drawn.stream()
              .filter(d -> d.responded() && d.group().equals(group.name()))
              .mapToDouble(d -> d.weight() * classes.factor(d.group()))
              .sum();
      assertThat(adjusted).isCloseTo(group.sampledWeight(), within(1e-12 * group.sampledWeight()));
      assertThat(group.factor()).isGreaterThanOrEqualTo(1);
      assertThat(group.responseRate() * group.factor()).isCloseTo(1, within(1e-15));
    }
  }

  @Test
  void classesWithoutRespondents_areAllNamed() {
    var rows =
        List.of(
            NonResponse.Group.of("Thuế", 3, false),
            NonResponse.Group.of("Hộ tịch", 3, true),
            NonResponse.Group.of("Đất đai", 2, false));

    assertThatThrownBy(() -> new NonResponse(rows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Thuế")
        .hasMessageContaining("Đất đai");
  }

  @Test
  void unknownClassAndImpossibleSums_areRefused() {
    var classes = new NonResponse(List.of(NonResponse.Group.of("A", 3, true)));
    assertThatThrownBy(() -> classes.factor("B")).hasMessageContaining("no class B");
    assertThatThrownBy(() -> new NonResponse.Group("A", 1, 2, 3, 3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NonResponse.Group("A", 2, 1, 3, 4))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NonResponse.Group.of("A", 0, true))
        .hasMessageContaining("a weight is positive");
  }

  @Test
  void ppsWithEqualTakes_isSelfWeighting() {
    long[] dossiers = {40, 120, 900};
    for (long size : dossiers) {
      var commune = new Inclusion(3.0 * size / 9_000);
      var dossier = commune.then(Inclusion.of(10, size));

      assertThat(dossier.designWeight()).isCloseTo(300, within(1e-10));
    }
    assertThat(Inclusion.CERTAIN.designWeight()).isEqualTo(1);
  }

  @Test
  void impossibleProbabilities_areRefused() {
    assertThatThrownBy(() -> new Inclusion(0)).hasMessageContaining("(0,1]");
    assertThatThrownBy(() -> Inclusion.of(11, 10)).hasMessageContaining("(0,1]");
    assertThatThrownBy(() -> Inclusion.of(0, 0)).hasMessageContaining("(0,1]");
  }

  @Test
  void factors_stayApart_andMultiply() {
    var weight =
        ResponseWeight.ofDesign(Inclusion.of(1, 20)).withNonResponse(1.5).withCalibration(0.8);

    assertThat(weight).isEqualTo(new ResponseWeight(20, 1.5, 0.8));
    assertThat(weight.beforeCalibration()).isEqualTo(30);
    assertThat(weight.value()).isEqualTo(24);
    assertThat(weight.withCalibration(1).value()).isEqualTo(30);
    assertThatThrownBy(() -> weight.withNonResponse(0)).hasMessageContaining("positive");
  }
}
