package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.campaign.CampaignDesign.SamplingUnit;
import vn.sipas.campaign.CampaignDesign.Stratum;
import vn.sipas.campaign.DesignKind;

class SharedCommunesTest {

  private static SamplingUnit unit(String code, String stratum, Integer unitId) {
    return new SamplingUnit(null, code, null, stratum, unitId, null, 1.0);
  }

  private static CampaignDesign design(SamplingUnit... units) {
    List<Stratum> strata =
        List.of(new Stratum(1, "H1", "H1", null), new Stratum(2, "H2", "H2", null));
    return new CampaignDesign(DesignKind.CLUSTER, false, null, strata, List.of(units));
  }

  private static List<String> codes(SharedCommunes communes) {
    return communes.reference().samplingUnits().stream().map(SamplingUnit::code).toList();
  }

  @Test
  void sameUnit_underAnotherCode_getsTheCodeOfTheCampaign() {
    var communes = SharedCommunes.of(design(unit("a", "H1", 7)), design(unit("x", "H1", 7)));

    assertThat(communes.shared()).isEqualTo(1);
    assertThat(codes(communes)).containsExactly("a");
  }

  @Test
  void otherUnit_underTheSameCode_isNotTakenForIt() {
    var communes = SharedCommunes.of(design(unit("a", "H1", 7)), design(unit("a", "H1", 8)));

    assertThat(communes.areAny()).isFalse();
    assertThat(codes(communes)).doesNotContain("a");
  }

  @Test
  void sameUnit_ofAnotherStratum_countsAsSeparate() {
    var communes = SharedCommunes.of(design(unit("a", "H1", 7)), design(unit("a", "H2", 7)));

    assertThat(communes.shared()).isZero();
    assertThat(communes.restratified()).isEqualTo(1);
    assertThat(codes(communes)).doesNotContain("a");
  }

  @Test
  void unitsWithoutAnAdministrativeUnit_areKnownByTheirCode() {
    var communes =
        SharedCommunes.of(
            design(unit("a", "H1", null), unit("b", "H1", null)),
            design(unit("b", "H1", null), unit("c", "H1", null)));

    assertThat(communes.shared()).isEqualTo(1);
    assertThat(codes(communes)).contains("b").doesNotContain("a", "c");
  }
}
