package vn.sipas.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.analysis.file.RowFault;
import vn.sipas.analysis.file.TableFile;
import vn.sipas.campaign.CampaignDesign.SamplingUnit;
import vn.sipas.campaign.CampaignDesign.Stratum;
import vn.sipas.campaign.CampaignSettings;
import vn.sipas.campaign.DesignKind;
import vn.sipas.campaign.Instrument;
import vn.sipas.campaign.Period;
import vn.sipas.campaign.Sampling;
import vn.sipas.campaign.Stream;
import vn.sipas.frame.Places;
import vn.sipas.response.Channel;
import vn.sipas.survey.Missing;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.TestSurveys;

/** Files of last year as offices keep them, read and checked without a database. */
class PastReadingTest {

  private static final SurveyVersion SURVEY = TestSurveys.shipped("desk");
  private static final String ITEMS =
      "access.1,procedures.1,staff.1,results.1,complaints.1,general.1";
  private static final String HEADING =
      "Mã phiếu,Tầng,Xã,Huyện,Trọng số,N_psu,M_dossiers,Ngày khảo sát,Hình thức," + ITEMS + "\n";

  @TempDir Path folder;
  private final List<Respondent> respondents = new ArrayList<>();

  @Test
  void respondents_withNamesAndWords_areUnderstood() throws IOException {
    PastCheck check =
        read(
            HEADING
                + "1,Huyện Đắk Mol,xã tân lập,đắk mol,\"12,5\",7,200,5/8/2024,Phỏng vấn,Hài lòng,4,Rất hài lòng,Không biết,Không áp dụng với tôi,\n"
                + "2,Huyện Đắk Mol,99004,,12.5,7,200,2024-08-06,paper,1,2,3,4,refused,5\n"
                + "3,Huyện Ea Knôk,99001,,3,9,,45510,,1,2,3,4,5,5\n");

    assertThat(check.faults()).isEmpty();
    assertThat(respondents)
        .extracting(one -> one.answers().substring(0, 6))
        .containsExactly("445KN-", "1234R5", "123455");
    assertThat(respondents)
        .extracting(Respondent::unitId, Respondent::weight, Respondent::day, Respondent::channel)
        .containsExactly(
            tuple(5, 12.5, LocalDate.of(2024, 8, 5), Channel.INTERVIEW),
            tuple(5, 12.5, LocalDate.of(2024, 8, 6), Channel.PAPER),
            tuple(4, 3.0, LocalDate.of(2024, 8, 6), Channel.PHONE));
    assertThat(check.design().strata())
        .containsExactly(
            new Stratum(null, "992", "Huyện Đắk Mol", 7),
            new Stratum(null, "991", "Huyện Ea Knôk", 9));
    assertThat(check.design().samplingUnits())
        .containsExactly(
            new SamplingUnit(null, "99004", null, "992", 5, 200, 12.5),
            new SamplingUnit(null, "99001", null, "991", 4, null, 3.0));
    assertThat(check.summary().answers())
        .containsExactly(
            Map.entry("blank", 1L),
            Map.entry("dont_know", 1L),
            Map.entry("not_applicable", 1L),
            Map.entry("refused", 1L),
            Map.entry("valid", 14L));
  }

  @Test
  void missingAnswers_writtenAsNumbers_keepTheirKinds() throws IOException {
    var missing =
        new MissingCodes(
            Map.of(
                Missing.DONT_KNOW, List.of("9", "99"),
                Missing.REFUSED, List.of("8"),
                Missing.NOT_REACHED, List.of(".")));
    read(spec(DesignKind.CLUSTER, missing), "Xã," + ITEMS + "\n99001,9,99,8,.,4,5\n");

    assertThat(respondents.get(0).answers()).startsWith("KKR-45");
  }

  @Test
  void weights_thatDifferWithinASamplingUnit_stayWithTheRespondents() throws IOException {
    PastCheck check =
        read("Xã,weight," + ITEMS + "\n99001,1.5,1,2,3,4,5,5\n99001,2.5,1,2,3,4,5,5\n");

    assertThat(respondents).extracting(Respondent::weight).containsExactly(1.5, 2.5);
    assertThat(check.design().samplingUnits().get(0).weight()).isNull();
  }

  @Test
  void twoSamplingUnitsOfACommune_nameNoUnit_butTheirAnswersDo() throws IOException {
    PastCheck check = read("psu,Xã," + ITEMS + "\na,99001,1,2,3,4,5,5\nb,99001,1,2,3,4,5,5\n");

    assertThat(check.design().samplingUnits()).extracting(SamplingUnit::unitId).containsOnlyNulls();
    assertThat(respondents).extracting(Respondent::unitId).containsExactly(4, 4);
    assertThat(check.summary().communes()).isZero();
  }

  @Test
  void respondentsDrawnDirectly_needNoSamplingUnits() throws IOException {
    PastCheck check =
        read(
            spec(DesignKind.RESPONDENT, MissingCodes.NONE),
            "stratum,N_psu," + ITEMS + "\ns,2,1,2,3,4,5,5\ns,2,1,2,3,4,5,5\nt,40,1,2,3,4,5,5\n");

    assertThat(check.faults()).isEmpty();
    assertThat(check.design().samplingUnits()).isEmpty();
    assertThat(check.design().strata())
        .containsExactly(new Stratum(null, "s", "s", 2), new Stratum(null, "t", "t", 40));
  }

  /** Each line is one row after a good one; what is told of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2,s,99001,,0,7,200,5/8/2024,paper,1,2,3,4,5,5 | weight",
        "2,s,99001,,-1,7,200,5/8/2024,paper,1,2,3,4,5,5 | weight",
        "2,s,99001,,,7,200,5/8/2024,paper,1,2,3,4,5,5 | weight",
        "2,s,99001,,1,7,200,5/8/2024,paper,1,2,3,4,5,6 | unknown_answer",
        "2,s,99999,,1,7,200,5/8/2024,paper,1,2,3,4,5,5 | commune_unknown",
        "2,s,99301,,1,7,200,5/8/2024,paper,1,2,3,4,5,5 | commune_other_era",
        "2,s,00123,,1,7,200,5/8/2024,paper,1,2,3,4,5,5 | commune_outside",
        "2,s,Tân Lập,,1,7,200,5/8/2024,paper,1,2,3,4,5,5 | commune_ambiguous",
        "2,t,99001,,1,7,200,5/8/2024,paper,1,2,3,4,5,5 | psu_in_two_strata",
        "2,s,99001,,1,8,200,5/8/2024,paper,1,2,3,4,5,5 | frame_differs",
        "2,s,99001,,1,7,201,5/8/2024,paper,1,2,3,4,5,5 | frame_differs",
        "2,s,99001,,1,7,0,5/8/2024,paper,1,2,3,4,5,5 | count",
        "1,s,99001,,1,7,200,5/8/2024,paper,1,2,3,4,5,5 | duplicate",
        ",s,99001,,1,7,200,5/8/2024,paper,1,2,3,4,5,5 | no_id",
        "2,,99001,,1,7,200,5/8/2024,paper,1,2,3,4,5,5 | no_stratum",
        "2,s,,,1,7,200,5/8/2024,paper,1,2,3,4,5,5 | no_psu",
        "2,s,99001,,1,7,200,5/8/2023,paper,1,2,3,4,5,5 | day_outside",
        "2,s,99001,,1,7,200,31/2/2024,paper,1,2,3,4,5,5 | date",
        "2,s,99001,,1,7,200,,paper,1,2,3,4,5,5 | no_day",
        "2,s,99001,,1,7,200,5/8/2024,bồ câu,1,2,3,4,5,5 | channel",
        "2,s,99001,,1,7,200,5/8/2024,paper,1,2,3,4 | row_length"
      })
  void fault_isToldWithItsRow(String row, String fault) throws IOException {
    PastCheck check =
        read(HEADING + "1,s,99001,,1,7,200,5/8/2024,paper,1,2,3,4,5,5\n" + row + "\n");

    assertThat(check.faults())
        .extracting(RowFault::row, RowFault::code)
        .containsExactly(tuple(3L, fault));
  }

  @Test
  void frameSmallerThanTheSample_isToldOfItsStratumAndUnit() throws IOException {
    PastCheck check =
        read(
            "stratum,Xã,N_psu,M_dossiers,"
                + ITEMS
                + "\ns,99001,1,1,1,2,3,4,5,5\ns,99001,1,1,1,2,3,4,5,5\ns,99004,1,5,1,2,3,4,5,5\n");

    assertThat(check.faults())
        .extracting(RowFault::row, RowFault::code, RowFault::args)
        .containsExactlyInAnyOrder(
            tuple(2L, "more_than_frame", List.of("2", "99001", "1")),
            tuple(2L, "more_psus_than_frame", List.of("2", "1")));
  }

  @Test
  void namesThatWouldGetOneCode_areTold() throws IOException {
    PastCheck check =
        read("psu,Xã," + ITEMS + "\nCụm A,99001,1,2,3,4,5,5\ncum-a!,99001,1,2,3,4,5,5\n");

    assertThat(check.faults()).extracting(RowFault::code).containsExactly("same_code");
  }

  @Test
  void items_thatAreNotInTheFile_areAllToldAndNoRowIsRead() throws IOException {
    PastCheck check = read("Xã,access.1,staff.1\n99001,1,2\n");

    assertThat(check.mapped()).isFalse();
    assertThat(check.rows()).isZero();
    assertThat(check.faults())
        .extracting(RowFault::code, RowFault::args)
        .contains(tuple("no_item", List.of("procedures.1")), tuple("no_item", List.of("results.1")))
        .doesNotContain(tuple("no_item", List.of("access.1")));
  }

  private PastCheck read(String text) throws IOException {
    return read(spec(DesignKind.CLUSTER, MissingCodes.NONE), text);
  }

  private PastCheck read(PastSpec spec, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("answers.csv"), text);
    var tree = Places.tree();
    var places = new PastPlaces(tree, List.of(), Places.BOUNDARIES, tree.find(1).orElseThrow());
    var reading = new PastReading(spec, places, respondents::add);
    TableFile.open(file).read(null, reading);
    return reading.finish();
  }

  private static PastSpec spec(DesignKind kind, MissingCodes missing) {
    var definition = SURVEY.definitions().get(0);
    var settings =
        new CampaignSettings(
            "past",
            "Năm 2024",
            null,
            new Instrument("desk", 1, definition.code(), definition.version()),
            new Period(LocalDate.of(2024, 8, 1), LocalDate.of(2024, 11, 1)),
            new Sampling(Stream.PROBABILITY, kind, true, null),
            false,
            1,
            Places.BOUNDARIES,
            false);
    return new PastSpec(
        "test", null, ColumnMap.NONE, false, missing, Channel.PHONE, settings, SURVEY, definition);
  }
}
