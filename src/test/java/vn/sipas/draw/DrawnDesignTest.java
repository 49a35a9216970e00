package vn.sipas.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.campaign.DesignKind;
import vn.sipas.estimation.LonelyPsu;

class DrawnDesignTest {

  private static CampaignDesign design(CommuneSelection how, DrawArea... areas) {
    Drawing drawing =
        Drawing.of(
            FrameRows.of(ExampleFrames.ofSizes(500, 20, 25, 30, 15, 35, 200)),
            ExampleFrames.settings(how, DossierSelection.LOTTERY, 0, areas),
            ExampleFrames.seed(3));
    return DrawnDesign.of(
        drawing, code -> "Nơi " + code, code -> Integer.valueOf(code), LonelyPsu.REFUSE);
  }

  @Test
  void communesInProportionToSize_haveNoN_certainAndWholeAreasHaveOne() {
    CampaignDesign design =
        design(
            CommuneSelection.PPS,
            new DrawArea("991", ExampleFrames.communes(6), 3, 100),
            new DrawArea("992", Set.of("99007"), null, 50));

    assertThat(design.kind()).isEqualTo(DesignKind.CLUSTER);
    assertThat(design.finitePopulation()).isTrue();
    assertThat(design.strata())
        .extracting(stratum -> tuple(stratum.code(), stratum.name(), stratum.population()))
        .containsExactly(
            tuple("991", "Nơi 991", null),
            tuple("991-99001", "Nơi 991 – Nơi 99001", 1),
            tuple("992", "Nơi 992", 1));
    assertThat(design.in("992"))
        .containsExactly(new CampaignDesign.SamplingUnit(null, "992", null, "992", 992, 200, 4.0));
    assertThat(design.in("991"))
        .hasSize(2)
        .extracting(CampaignDesign.SamplingUnit::weight)
        .containsOnly(125.0 / 20);
  }

  @Test
  void simpleCommunes_haveTheirNumber() {
    CampaignDesign design =
        design(CommuneSelection.SIMPLE, new DrawArea("991", ExampleFrames.communes(6), 3, 30));

    assertThat(design.strata()).extracting(CampaignDesign.Stratum::population).containsExactly(6);
    assertThat(design.finitePopulation()).isTrue();
    assertThat(design.samplingUnits())
        .allSatisfy(
            unit ->
                assertThat(unit.weight())
                    .isEqualTo(
                        2.0 * unit.population() / 10, org.assertj.core.data.Offset.offset(1e-9)));
  }

  @Test
  void everythingWhole_makesDossiersTheSamplingUnits() {
    CampaignDesign design =
        design(CommuneSelection.PPS, new DrawArea("991", ExampleFrames.communes(6), 6, 125));

    assertThat(design.kind()).isEqualTo(DesignKind.RESPONDENT);
    assertThat(design.finitePopulation()).isTrue();
    assertThat(design.strata())
        .extracting(CampaignDesign.Stratum::population)
        .containsExactly(500, 20, 25, 30, 15, 35);
    assertThat(design.samplingUnits()).hasSize(6);
  }
}
