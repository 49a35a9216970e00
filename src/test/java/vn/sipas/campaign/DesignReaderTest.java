package vn.sipas.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.campaign.Examples.CLUSTERS;
import static vn.sipas.campaign.Examples.RESPONDENTS;
import static vn.sipas.campaign.Examples.told;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sipas.campaign.CampaignDesign.SamplingUnit;
import vn.sipas.campaign.CampaignDesign.Stratum;

class DesignReaderTest {

  private static final Map<String, Integer> UNITS = Map.of("99001", 11, "99004", 14, "991", 1);

  private static Read<CampaignDesign> read(Sampling sampling, String csv) {
    Read<List<DesignRow>> rows = DesignCsv.rows(csv);
    return rows.faults().isEmpty()
        ? new DesignReader(sampling, code -> Optional.ofNullable(UNITS.get(code)))
            .read(rows.value())
        : new Read<>(CampaignDesign.NONE, rows.faults());
  }

  private static List<String> faults(Sampling sampling, String csv) {
    return told(read(sampling, csv).faults());
  }

  @Test
  void read_clustersInStrata_isTheDesign() {
    String csv =
        """
        stratum,stratum_name,psu,unit,N_psu,M_dossiers,weight
        H01,Thành phố Bến Ngà,H01X01,99001,21,316,46.836734693877553
        H01,,H01X02,99004,,255,40
        H02,,H02X01,,18,,12
        """;

    Read<CampaignDesign> read = read(CLUSTERS, csv);

    assertThat(read.faults()).isEmpty();
    assertThat(read.value().strata())
        .containsExactly(
            new Stratum(null, "H01", "Thành phố Bến Ngà", 21), new Stratum(null, "H02", "H02", 18));
    assertThat(read.value().samplingUnits())
        .containsExactly(
            new SamplingUnit(null, "H01X01", null, "H01", 11, 316, 46.836734693877553),
            new SamplingUnit(null, "H01X02", null, "H01", 14, 255, 40.0),
            new SamplingUnit(null, "H02X01", null, "H02", null, null, 12.0));
  }

  @Test
  void read_semicolonsDecimalCommasAndAMark_asSpreadsheetsWriteThem() {
    String csv = "\ufeffStratum;PSU;n_psu;weight\r\nH01;X1;20;46,5\r\nH01;X2;20;40\r\n";

    Read<CampaignDesign> read = read(CLUSTERS, csv);

    assertThat(read.faults()).isEmpty();
    assertThat(read.value().samplingUnits())
        .extracting(SamplingUnit::weight)
        .containsExactly(46.5, 40.0);
  }

  @Test
  void read_namesInDecomposedLetters_areStoredComposed() {
    Read<CampaignDesign> read =
        read(CLUSTERS, "stratum,stratum_name,psu\nH01,Xa\u0303 Ea C\u030co\u0306,X1\n");

    assertThat(read.value().strata().get(0).name()).isEqualTo("Xã Ea Čŏ");
  }

  @Test
  void read_everyFault_isToldByRowAndColumn() {
    String csv =
        """
        stratum,stratum_name,psu,unit,N_psu,M_dossiers,weight
        H01,Một,X1,99001,3,316,4
        H01,Hai,X2,99999,4,0,-1
        H02,,X1,,2,1.5,4
        H02,,X3,99001,,,
        ,,,,,,4
        H01,,X 4,,,,4
        H01,,X5,,,,4
        H01,,X5,,,,4
        """;

    assertThat(faults(CLUSTERS, csv))
        .containsExactlyInAnyOrder(
            "design.csv:3:unit unknown_place",
            "design.csv:3:N_psu stratum_population_differs",
            "design.csv:3:stratum_name stratum_name_differs",
            "design.csv:3:M_dossiers bad_count",
            "design.csv:3:weight bad_positive",
            "design.csv:3:weight weight_missing",
            "design.csv:4:psu psu_in_two_strata",
            "design.csv:4:M_dossiers bad_count",
            "design.csv:5:unit unit_twice",
            "design.csv:5:weight weight_missing",
            "design.csv:6:psu missing",
            "design.csv:6:stratum stratum_missing",
            "design.csv:7:psu bad_code",
            "design.csv:9:psu psu_twice",
            "design.csv:2:N_psu more_psus_than_frame");
  }

  @Test
  void read_frameWithoutStrata_isToldWhereItBelongs() {
    assertThat(faults(CLUSTERS, "psu,N_psu\nX1,20\nX2,\n"))
        .containsExactly("design.csv:2:N_psu population_without_stratum");
  }

  @Test
  void read_stratifiedRespondents_needNoPlaces() {
    Read<CampaignDesign> read = read(RESPONDENTS, "stratum,N_psu,weight\nH01,5200,4\nH02,310,2\n");

    assertThat(read.faults()).isEmpty();
    assertThat(read.value().strata()).extracting(Stratum::population).containsExactly(5200, 310);
    assertThat(read.value().samplingUnits())
        .containsExactly(
            new SamplingUnit(null, "H01", null, "H01", null, null, 4.0),
            new SamplingUnit(null, "H02", null, "H02", null, null, 2.0));
  }

  @Test
  void read_morePlacesThanDossiers_isFineWhereRespondentsAreDrawn() {
    assertThat(faults(RESPONDENTS, "stratum,unit,N_psu\nH01,99001,1\nH01,99004,1\n")).isEmpty();
  }

  @Test
  void read_unitAsPsu_whenNoPsuIsGiven() {
    Read<CampaignDesign> read = read(CLUSTERS, "stratum,unit\nH01,99001\nH01,99004\n");

    assertThat(read.value().samplingUnits())
        .extracting(SamplingUnit::code)
        .containsExactly("99001", "99004");
  }

  @Test
  void read_fileOfAnotherLayout_isRefusedByItsHeading() {
    assertThat(faults(CLUSTERS, "tầng,xã\nH01,X1\n"))
        .containsExactly(
            "design.csv:1:tầng unknown_column",
            "design.csv:1:xã unknown_column",
            "design.csv:1:psu missing_column");
    assertThat(faults(CLUSTERS, "psu,PSU\nX1,X2\n"))
        .containsExactly("design.csv:1:PSU column_twice");
  }

  @Test
  void read_nothingOrBrokenRows_isAFault() {
    assertThat(faults(CLUSTERS, "")).containsExactly("rows no_rows");
    assertThat(faults(CLUSTERS, "stratum,psu\n")).containsExactly("rows no_rows");
    assertThat(faults(CLUSTERS, "stratum,psu\nH01,X1,X2\n"))
        .containsExactly("design.csv:2: row_length");
  }

  @Test
  void write_aDesign_readsBackTheSame() {
    String csv =
        """
        stratum,stratum_name,psu,unit,N_psu,M_dossiers,weight
        H01,"Thành phố, ""Bến Ngà"\"",H01X01,99001,21,316,46.836734693877553
        H01,,H01X02,,,,0.1
        H02,,H02X01,,,,1
        """;
    CampaignDesign design = read(CLUSTERS, csv).value();

    String written =
        DesignCsv.write(
            design,
            id ->
                UNITS.entrySet().stream()
                    .filter(e -> e.getValue().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .getKey());

    assertThat(written).startsWith("\ufeffstratum,").contains("\r\n");
    assertThat(read(CLUSTERS, written).value()).isEqualTo(design);
  }
}
