package vn.sipas.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.sipas.platform.Fault;

/** Settings as people and programs write them. */
class PlanReaderTest {

  private PlanSettings read;

  private List<Fault> faults(Map<String, String> given, double unit) {
    var reader = new PlanReader(given, PlanExamples.settings(), unit);
    read = reader.read(Set.of(1, 2), Set.of("before"));
    return reader.faults();
  }

  @Test
  void percentages_areReadTheVietnameseWay() {
    assertThat(
            faults(
                Map.of(
                    "share",
                    "82,5",
                    "target",
                    "85 %",
                    "communeCost",
                    "1.200.000",
                    "correlation",
                    "0,07"),
                100))
        .isEmpty();
    assertThat(read.share()).isEqualTo(0.825);
    assertThat(read.target()).isEqualTo(0.85);
    assertThat(read.communeCost()).isEqualTo(1_200_000);
    assertThat(read.correlation()).isEqualTo(0.07);
  }

  @Test
  void whatIsMissing_staysAndWhatIsBlank_isNothingWhereItMayBe() {
    assertThat(faults(Map.of("earlier", "before", "perCommune", "12"), 1)).isEmpty();
    assertThat(read.margin()).isEqualTo(0.03);
    assertThat(read.perCommune()).isEqualTo(12);
    assertThat(faults(Map.of("earlier", "", "perCommune", " "), 1)).isEmpty();
    assertThat(read.earlier()).isNull();
    assertThat(read.perCommune()).isNull();
    assertThat(faults(Map.of("share", ""), 100)).extracting(Fault::location).containsOnly("share");
  }

  @Test
  void faults_areToldAllAtOnceAtTheirFields() {
    var given =
        Map.ofEntries(
            Map.entry("frame", "3"),
            Map.entry("earlier", "nobody"),
            Map.entry("areas", "x"),
            Map.entry("share", "820"),
            Map.entry("margin", "-3"),
            Map.entry("communeCost", "0"),
            Map.entry("minimumCommunes", "1"),
            Map.entry("rule", "fair"),
            Map.entry("basis", "own"),
            Map.entry("own", ""),
            Map.entry("minimum", "50"),
            Map.entry("maximum", "40"),
            Map.entry("truth", "85"),
            Map.entry("surprise", "1"));

    assertThat(faults(given, 100))
        .extracting(Fault::location)
        .containsExactlyInAnyOrder(
            "frame",
            "earlier",
            "areas",
            "share",
            "margin",
            "communeCost",
            "minimumCommunes",
            "rule",
            "own",
            "maximum",
            "truth",
            "surprise");
  }

  @Test
  void rise_mustLeaveRoom() {
    assertThat(faults(Map.of("share", "0.95", "gain", "0.05"), 1))
        .extracting(Fault::code)
        .containsExactly("gain_too_high");
  }
}
