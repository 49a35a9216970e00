package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.campaign.DesignKind;
import vn.sipas.estimation.Estimate;
import vn.sipas.estimation.MomentRow;
import vn.sipas.estimation.RatioEstimator;
import vn.sipas.estimation.SampleDesign;
import vn.sipas.estimation.SamplingUnit;
import vn.sipas.estimation.Stratum;
import vn.sipas.satisfaction.moment.DataVersion;

/** Commune A was certain to be drawn; B and C are two of nine. */
class CertainPlacesTest {

  private static final int[] RESPONDENTS = {30, 12, 14};

  private static CampaignDesign design(Integer dossiersOfA) {
    return new CampaignDesign(
        DesignKind.CLUSTER,
        true,
        null,
        List.of(
            new CampaignDesign.Stratum(1, "SA", "Xã A", 1),
            new CampaignDesign.Stratum(2, "S", "Các xã khác", 9)),
        List.of(unit(1, "A", "SA", dossiersOfA), unit(2, "B", "S", 300), unit(3, "C", "S", 200)));
  }

  private static CampaignDesign.SamplingUnit unit(
      int id, String code, String stratum, Integer dossiers) {
    return new CampaignDesign.SamplingUnit(
        id, code, stratum.equals("SA") ? 1 : 2, stratum, null, dossiers, 20.0);
  }

  private static DataVersion answered(int ofA) {
    return new DataVersion(
        List.of(
            new DataVersion.Place(1, 1, ofA, "a"),
            new DataVersion.Place(2, 2, RESPONDENTS[1], "b"),
            new DataVersion.Place(2, 3, RESPONDENTS[2], "c")),
        Set.of(),
        Set.of(),
        null);
  }

  private static Estimate estimate(SampleDesign sample, SamplePlaces places) {
    List<MomentRow> rows = new ArrayList<>();
    for (int id = 1; id <= 3; id++) {
      for (int i = 0; i < RESPONDENTS[id - 1]; i++) {
        SamplingUnit unit = places.of(id == 1 ? 1 : 2, id, id + "-" + i).orElseThrow();
        rows.add(MomentRow.ofRespondent(unit, 20, i % (id + 1) == 0 ? 0 : 1, 1, i % 2));
      }
    }
    return new RatioEstimator(sample).estimate(rows);
  }

  @Test
  void respondentsOfACertainPlace_areItsSamplingUnits_andTheVarianceIsTheSame() {
    SamplePlaces places = new SamplePlaces(design(600));
    Estimate certain =
        estimate(new DrawnSample(design(600), places, answered(30)).sampleDesign(), places);

    SampleDesign secondStage =
        SampleDesign.of(
            List.of(
                Stratum.ofPsus("SA", List.of(new Stratum.SampledPsu("A", 30, 600L)), 1L),
                Stratum.ofPsus(
                    "S",
                    List.of(
                        new Stratum.SampledPsu("B", 12, 300L),
                        new Stratum.SampledPsu("C", 14, 200L)),
                    9L)));
    List<MomentRow> rows = new ArrayList<>();
    for (int id = 1; id <= 3; id++) {
      for (int i = 0; i < RESPONDENTS[id - 1]; i++) {
        String code = List.of("A", "B", "C").get(id - 1);
        SamplingUnit unit = new SamplingUnit(id == 1 ? "SA" : "S", code, id + "-" + i);
        rows.add(MomentRow.ofRespondent(unit, 20, i % (id + 1) == 0 ? 0 : 1, 1, i % 2));
      }
    }
    Estimate lonely = new RatioEstimator(secondStage).estimate(rows);

    assertThat(certain.estimate()).isEqualTo(lonely.estimate());
    assertThat(certain.variance()).isCloseTo(lonely.variance(), within(1e-15));
    assertThat(lonely.degreesOfFreedom()).isEqualTo(1);
    assertThat(certain.degreesOfFreedom()).isEqualTo(29 + 1);
  }

  @Test
  void placeWhoseDossiersAreNotCounted_staysOneSamplingUnit() {
    SamplePlaces places = new SamplePlaces(design(null));

    assertThat(places.of(1, 1, "x").orElseThrow().psu()).isEqualTo("A");
    assertThat(estimate(drawn(null, 30), places).degreesOfFreedom()).isEqualTo(1);
  }

  private static SampleDesign drawn(Integer dossiersOfA, int ofA) {
    CampaignDesign design = design(dossiersOfA);
    return new DrawnSample(design, new SamplePlaces(design), answered(ofA)).sampleDesign();
  }

  @Test
  void certainPlaceWithoutAnAnswer_isASilentStratum() {
    CampaignDesign design = design(600);
    DrawnSample drawn = new DrawnSample(design, new SamplePlaces(design), answered(0));

    assertThat(drawn.silentStrata()).containsExactly("Xã A");
    assertThat(drawn.sampleDesign().strata()).extracting(Stratum::code).containsExactly("S");
    assertThat(drawn.sampledUnits()).isEqualTo(3);
  }
}
