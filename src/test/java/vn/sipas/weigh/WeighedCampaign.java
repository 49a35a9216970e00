package vn.sipas.weigh;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import vn.sipas.campaign.CampaignDesign;
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
import vn.sipas.estimation.LonelyPsu;
import vn.sipas.response.Amendment;
import vn.sipas.response.Channel;
import vn.sipas.response.StoredResponses;
import vn.sipas.response.SurveyResponse;
import vn.sipas.survey.AnswerSheet;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.Surveys;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Era;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.Units;
import vn.sipas.unit.loading.SampleProvince;

/**
 * A finished sample, written straight into the tables. In each of two districts two communes with
 * 50 cases, whose weight is 10 in A and 5 in B: of 30 that were on time 24 answered, all satisfied,
 * and 6 refused; of 20 late ones 8 answered, none satisfied, 8 refused, of 2 nothing is known and 2
 * do not belong to the survey. In A's first commune 5 late ones of the reserve were released, who
 * refused.
 */
@ApplicationScoped
class WeighedCampaign {

  static final LocalDate DAY = LocalDate.of(2025, 3, 4);

  private static final Instant NOON = Instant.parse("2025-03-04T05:00:00Z");
  private static final String SHA = "0".repeat(64);

  private final Campaigns campaigns;
  private final Surveys surveys;
  private final Units units;
  private final SampleProvince province;
  private final StoredResponses responses;
  private final DataSource database;

  WeighedCampaign(
      Campaigns campaigns,
      Surveys surveys,
      Units units,
      SampleProvince province,
      StoredResponses responses,
      DataSource database) {
    this.campaigns = campaigns;
    this.surveys = surveys;
    this.units = units;
    this.province = province;
    this.responses = responses;
    this.database = database;
  }

  /** Two communes of a district. */
  private record District(String stratum, double weight, List<AdministrativeUnit> communes) {}

  private List<District> districts() {
    province.load();
    var known = units.tree().asOf(DAY);
    AdministrativeUnit sample = known.tree().find(new EraCode(Era.on(DAY), "99")).orElseThrow();
    List<District> districts = new ArrayList<>();
    for (AdministrativeUnit unit : known.children(sample)) {
      List<AdministrativeUnit> communes =
          known.children(unit).stream().filter(one -> one.level() == UnitLevel.COMMUNE).toList();
      if (communes.size() >= 2 && districts.size() < 2) {
        String stratum = districts.isEmpty() ? "A" : "B";
        districts.add(new District(stratum, districts.isEmpty() ? 10 : 5, communes.subList(0, 2)));
      }
    }
    return districts;
  }

  /** Created the first time. */
  CampaignFacts ensure(String code, CampaignStatus status) throws SQLException {
    if (campaigns.find(code).isPresent()) {
      return campaigns.get(code);
    }
    List<District> districts = districts();
    CampaignFacts campaign = create(code, status, design(districts));
    int frame = frame(campaign, districts);
    int draw =
        insert(
            "INSERT INTO draw (campaign_id, number, frame_id, state, sha256, drawn_at, drawn_by,"
                + " main, reserve) VALUES (?, 1, ?, 'in_force', ?, '2025-03-01', 'test', 200, 20)",
            campaign.id(),
            frame,
            SHA);
    CampaignDesign stored = campaigns.design(campaign.id());
    List<SurveyResponse> all = new ArrayList<>();
    int number = 0;
    for (District district : districts) {
      for (AdministrativeUnit commune : district.communes) {
        String place = place(district, commune);
        number = cases(draw, number, district, place, commune, all, stored, campaign);
      }
    }
    responses.insertAll(all);
    return campaign;
  }

  private static String place(District district, AdministrativeUnit commune) {
    return district.stratum + (district.communes.indexOf(commune) + 1);
  }

  private static CampaignDesign design(List<District> districts) {
    List<CampaignDesign.Stratum> strata = new ArrayList<>();
    List<CampaignDesign.SamplingUnit> places = new ArrayList<>();
    for (District district : districts) {
      strata.add(
          new CampaignDesign.Stratum(null, district.stratum, "Tầng " + district.stratum, null));
      for (AdministrativeUnit commune : district.communes) {
        places.add(
            new CampaignDesign.SamplingUnit(
                null,
                place(district, commune),
                null,
                district.stratum,
                commune.id(),
                null,
                district.weight));
      }
    }
    return new CampaignDesign(DesignKind.CLUSTER, false, null, strata, places);
  }

  private CampaignFacts create(String code, CampaignStatus status, CampaignDesign design) {
    var settings =
        new CampaignSettings(
            code,
            "Đợt " + code,
            null,
            new Instrument("sipas-service", 1, null, null),
            new Period(DAY, DAY.plusDays(1)),
            new Sampling(Stream.PROBABILITY, design.kind(), false, null, LonelyPsu.REFUSE),
            false,
            null,
            DAY,
            false);
    return campaigns.create(new CampaignDraft(settings, design, List.of(), status), "test");
  }

  /** 600 on time and 400 late in A, 300 and 300 in B: more late ones than were drawn. */
  private int frame(CampaignFacts campaign, List<District> districts) throws SQLException {
    int frame =
        insert(
            "INSERT INTO frame (campaign_id, kind, source, boundaries, state, entries, left_out,"
                + " faults, fault_counts, sha256, created_at, created_by, contacts) VALUES (?,"
                + " 'dossier', 'Một cửa', ?, 'stored', 1600, 0, '[]', '{}', ?, '2025-03-01', 'test',"
                + " 0)",
            campaign.id(),
            DAY,
            SHA);
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO frame_entry (frame_id, code, commune, outcome) VALUES (?, ?, ?, ?)")) {
      for (District district : districts) {
        boolean first = district.stratum.equals("A");
        for (int i = 0; i < (first ? 1_000 : 600); i++) {
          insert.setInt(1, frame);
          insert.setString(2, district.stratum + "%04d".formatted(i));
          insert.setString(3, district.communes.get(i % 2).code());
          insert.setString(4, i < (first ? 600 : 300) ? "on_time" : "late");
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
    return frame;
  }

  private int cases(
      int draw,
      int before,
      District district,
      String place,
      AdministrativeUnit commune,
      List<SurveyResponse> answers,
      CampaignDesign design,
      CampaignFacts campaign)
      throws SQLException {
    int number = before;
    try (Connection connection = database.getConnection();
        PreparedStatement drawn =
            connection.prepareStatement(
                "INSERT INTO drawn_case (draw_id, number, code, stratum, sampling_unit, commune,"
                    + " outcome, turn, reserve, probability) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement given =
            connection.prepareStatement(
                "INSERT INTO field_case (draw_id, number, disposition) VALUES (?, ?, ?)")) {
      for (int turn = 1; turn <= 60; turn++) {
        number++;
        boolean reserve = turn > 50;
        boolean late = turn > 30;
        drawn.setInt(1, draw);
        drawn.setInt(2, number);
        drawn.setString(3, place + "-" + turn);
        drawn.setString(4, district.stratum);
        drawn.setString(5, place);
        drawn.setString(6, commune.code());
        drawn.setString(7, late ? "late" : "on_time");
        drawn.setInt(8, turn);
        drawn.setBoolean(9, reserve);
        drawn.setDouble(10, 1 / district.weight);
        drawn.addBatch();
        if (!reserve || place.equals("A1") && turn <= 55) {
          String disposition = disposition(turn);
          given.setInt(1, draw);
          given.setInt(2, number);
          given.setString(3, disposition);
          given.addBatch();
          if (disposition.equals("complete")) {
            answers.add(answer(campaign, design, place, late, turn));
          }
        }
      }
      drawn.executeBatch();
      given.executeBatch();
    }
    return number;
  }

  private static String disposition(int turn) {
    if (turn <= 24 || turn > 30 && turn <= 38) {
      return "complete";
    } else if (turn == 47 || turn == 48) {
      return "eligibility_unknown";
    }
    return turn == 49 || turn == 50 ? "not_eligible" : "refusal";
  }

  SurveyResponse answer(
      CampaignFacts campaign, CampaignDesign design, String place, boolean late, int turn) {
    SurveyVersion survey = surveys.find("sipas-service", 1).orElseThrow();
    AnswerSheet sheet = survey.newSheet();
    survey.definitions().get(0).items("overall").forEach(item -> sheet.level(item, late ? 2 : 5));
    var where =
        design.samplingUnits().stream()
            .filter(unit -> unit.code().equals(place))
            .findFirst()
            .orElseThrow();
    return new SurveyResponse(
        UUID.nameUUIDFromBytes((campaign.code() + place + turn).getBytes(StandardCharsets.UTF_8)),
        campaign.id(),
        survey.id(),
        Channel.PAPER,
        "vi",
        where.unitId(),
        null,
        where.stratumId(),
        where.id(),
        where.weight(),
        null,
        NOON,
        NOON,
        sheet.packed(),
        null,
        late ? "late" : "on_time",
        new Amendment(null, false));
  }

  private int insert(String sql, Object... values) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      for (int i = 0; i < values.length; i++) {
        insert.setObject(i + 1, values[i]);
      }
      insert.executeUpdate();
      try (ResultSet key = insert.getGeneratedKeys()) {
        key.next();
        return key.getInt(1);
      }
    }
  }
}
