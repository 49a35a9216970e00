package vn.sipas.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.campaign.CampaignDesign.SamplingUnit;
import vn.sipas.campaign.CampaignDraft;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignSettings;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.DesignKind;
import vn.sipas.campaign.Instrument;
import vn.sipas.campaign.Period;
import vn.sipas.campaign.Sampling;
import vn.sipas.campaign.Stream;
import vn.sipas.campaign.Target;
import vn.sipas.platform.Visitor;
import vn.sipas.response.Channel;
import vn.sipas.response.StoredResponses;
import vn.sipas.response.SurveyResponse;
import vn.sipas.survey.Surveys;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Era;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.Units;

/** The sample data are really removed, on a database that no other test uses. */
@QuarkusTest
@TestProfile(SampleDataRemovalTest.OwnDatabase.class)
class SampleDataRemovalTest {

  /** Another profile starts the application anew, on an emptied database. */
  public static class OwnDatabase implements QuarkusTestProfile {}

  private static final List<String> TABLES =
      List.of(
          "campaign",
          "campaign_target",
          "stratum",
          "sampling_unit",
          "response",
          "receipt",
          "administrative_unit",
          "unit_lineage",
          "agency",
          "desk",
          "device",
          "device_assignment");

  @TestHTTPResource URI root;
  @Inject DataSource database;
  @Inject SampleData sample;
  @Inject Campaigns campaigns;
  @Inject StoredResponses responses;
  @Inject Surveys surveys;
  @Inject Units units;

  @Test
  void button_removesAllYearsWithWhatWasMadeOfThem() throws SQLException {
    try (Visitor visitor = new Visitor(root, "sample")) {
      visitor.signIn(Staff.named("administrator"), Staff.PASSWORD);
      visitor.open("/campaigns/demo-2025/changes");
      assertThat(visitor.page().locator("table.changes tbody tr").count()).isPositive();
      visitor.open("/campaigns/demo-2025/ranks");
      visitor.open("/campaigns/demo-2024/par-index");
      assertThat(visitor.text()).contains("Tiêu chí 8.1");
      visitor.open("/campaigns/demo-desk/results");
      assertThat(rows()).allSatisfy((table, rows) -> assertThat(rows).as(table).isPositive());

      campaigns.create(measuredAgainst("demo-2024"), "test");
      visitor.open("/sample-data");
      assertThat(visitor.text()).contains("Chưa xóa được", "that-2026");
      assertThat(visitor.page().locator("main button").count()).isZero();
      assertThatThrownBy(sample::remove).hasMessageContaining("sample_data_is_reference");
      assertThat(rows()).allSatisfy((table, rows) -> assertThat(rows).as(table).isPositive());
      campaigns.remove("that-2026");

      for (Stand stand : Stand.values()) {
        CampaignFacts campaign = campaigns.create(standing(stand), "test");
        if (stand == Stand.ANSWERED) {
          responses.insertAll(List.of(answer(campaign)));
        }
        visitor.open("/sample-data");
        assertThat(visitor.text()).as("%s", stand).contains("Khảo sát thật (stands-2026)");
        assertThat(visitor.page().locator("main button").count()).as("%s", stand).isZero();
        assertThatThrownBy(sample::remove).hasMessageContaining("sample_units_in_use");
        assertThat(rows()).allSatisfy((table, rows) -> assertThat(rows).as(table).isPositive());
        visitor.look("stands-" + stand);
        responses.deleteOf(campaign.id());
        campaigns.remove(campaign.code());
      }

      visitor.follow("Xóa dữ liệu mẫu");
      visitor.press("Xóa dữ liệu mẫu");

      assertThat(visitor.path()).isEqualTo("/sample-data");
      assertThat(visitor.text()).contains("không có dữ liệu mẫu");
      assertThat(visitor.page().locator(".sample-ribbon").count()).isZero();
      visitor.look("removed");
      assertThat(rows()).allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
      visitor.open("/campaigns");
      assertThat(visitor.text()).doesNotContain("Thượng Lam", "demo-");
      visitor.open("/campaigns/demo-2024/changes");
      assertThat(visitor.text()).contains("Không có “demo-2024”");

      sample.load(null);
      assertThat(sample.isPresent()).as("after the next start").isFalse();
      assertThat(rows().get("campaign")).isZero();
    }
  }

  /** How a real campaign can stand on units of the sample province. */
  private enum Stand {
    SURVEYED,
    DRAWN,
    ANSWERED
  }

  private CampaignDraft standing(Stand stand) {
    LocalDate day = LocalDate.of(2026, 3, 2);
    DesignKind kind = stand == Stand.DRAWN ? DesignKind.CLUSTER : null;
    var drawn = List.of(new SamplingUnit(null, "X1", null, null, unit("99001").id(), null, 1.0));
    var design =
        stand == Stand.DRAWN
            ? new CampaignDesign(kind, false, null, List.of(), drawn)
            : CampaignDesign.NONE;
    return new CampaignDraft(
        new CampaignSettings(
            "stands-2026",
            "Khảo sát thật",
            null,
            new Instrument("desk", 1, "satisfied-share", 1),
            new Period(day, day.plusDays(1)),
            stand == Stand.DRAWN ? Sampling.probability(kind) : Sampling.VOLUNTARY,
            false,
            stand == Stand.SURVEYED ? unit("99").id() : null,
            day,
            false),
        design,
        List.of(),
        CampaignStatus.DRAFT);
  }

  private AdministrativeUnit unit(String code) {
    return units.tree().find(new EraCode(Era.TWO_LEVEL, code)).orElseThrow();
  }

  private SurveyResponse answer(CampaignFacts campaign) {
    var survey = surveys.find("desk", 1).orElseThrow();
    Instant noon = Instant.parse("2026-03-02T05:00:00Z");
    return new SurveyResponse(
        UUID.fromString("00000000-0000-4000-8000-000000000022"),
        campaign.id(),
        survey.id(),
        Channel.KIOSK,
        "vi",
        unit("99001").id(),
        null,
        null,
        null,
        1,
        null,
        noon,
        noon,
        survey.newSheet().packed(),
        null);
  }

  private static CampaignDraft measuredAgainst(String reference) {
    LocalDate day = LocalDate.of(2026, 3, 2);
    return new CampaignDraft(
        new CampaignSettings(
            "that-2026",
            "Khảo sát thật",
            null,
            new Instrument("desk", 1, "satisfied-share", 1),
            new Period(day, day.plusDays(1)),
            new Sampling(Stream.PROBABILITY, DesignKind.RESPONDENT, false, null),
            false,
            null,
            day,
            false),
        new CampaignDesign(DesignKind.RESPONDENT, false, null, List.of(), List.of()),
        List.of(Target.gain("overall", 0.01, reference)),
        CampaignStatus.DRAFT);
  }

  private Map<String, Integer> rows() throws SQLException {
    Map<String, Integer> rows = new TreeMap<>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      for (String table : TABLES) {
        try (var row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
          row.next();
          rows.put(table, row.getInt(1));
        }
      }
    }
    return rows;
  }
}
