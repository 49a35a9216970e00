package vn.sipas.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import vn.sipas.response.Channel;
import vn.sipas.response.StoredResponses;
import vn.sipas.response.SurveyResponse;
import vn.sipas.survey.AnswerSheet;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.Surveys;

/** Stores a golden set as a campaign with its design and its respondents' answers. */
@ApplicationScoped
class GoldenCampaigns {

  static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Instant NOON = Instant.parse("2026-03-02T05:00:00Z");

  /** Column of the file → demographic of the questionnaire. */
  static final Map<String, String> DOMAINS =
      Map.of(
          "agency", "office",
          "district", "quarter",
          "field", "field",
          "sex", "sex",
          "age_group", "age_group");

  private final Campaigns campaigns;
  private final Surveys surveys;
  private final StoredResponses responses;

  GoldenCampaigns(Campaigns campaigns, Surveys surveys, StoredResponses responses) {
    this.campaigns = campaigns;
    this.surveys = surveys;
    this.responses = responses;
  }

  /** The campaign's code; it is created the first time. */
  String campaign(GoldenFolder set, String variant, String definition) {
    String code = (set.name() + "-" + variant + "-" + definition).replace('_', '-');
    if (campaigns.find(code).isEmpty()) {
      create(set, variant, definition, code);
    }
    return code;
  }

  /** One more answer to a campaign: the set's first respondent under another id. */
  void answerAgain(String code, GoldenFolder set, String variant) {
    CampaignFacts campaign = campaigns.get(code);
    Map<String, String> row = new LinkedHashMap<>(set.respondents().get(0));
    row.put("resp_id", UUID.randomUUID().toString());
    CampaignDesign design = campaigns.design(campaign.id());
    responses.insertAll(List.of(response(campaign, design, new Columns(set, variant), row)));
  }

  /** A campaign with the variant's design to which nobody has answered. */
  String unanswered(GoldenFolder set, String variant) {
    var design = new Columns(set, variant).design();
    return store("unanswered-" + variant, "pooled", design, CampaignStatus.CLOSED).code();
  }

  /** A voluntary campaign to which nobody has answered. */
  String unansweredByVolunteers() {
    var none = CampaignDesign.NONE;
    return store("unanswered-by-volunteers", "pooled", none, CampaignStatus.CLOSED).code();
  }

  private CampaignFacts store(
      String code, String definition, CampaignDesign design, CampaignStatus status) {
    Stream stream = design.kind() == null ? Stream.VOLUNTARY : Stream.PROBABILITY;
    var settings =
        new CampaignSettings(
            code.replace('_', '-'),
            code,
            null,
            new Instrument("golden", 1, definition, 1),
            new Period(DAY, DAY.plusDays(1)),
            new Sampling(
                stream,
                design.kind(),
                design.finitePopulation(),
                design.population(),
                design.lonelyPsu()),
            false,
            null,
            DAY,
            false);
    return campaigns.create(new CampaignDraft(settings, design, List.of(), status), "test");
  }

  private void create(GoldenFolder set, String variant, String definition, String code) {
    var columns = new Columns(set, variant);
    CampaignFacts campaign = store(code, definition, columns.design(), columns.status());
    CampaignDesign stored = campaigns.design(campaign.id());
    responses.insertAll(
        set.respondents().stream().map(row -> response(campaign, stored, columns, row)).toList());
  }

  private SurveyResponse response(
      CampaignFacts campaign, CampaignDesign design, Columns columns, Map<String, String> row) {
    SurveyVersion survey = surveys.latest("golden").orElseThrow();
    AnswerSheet sheet = sheet(survey, row);
    String stratum = columns.value(row, "strata");
    String psu = columns.value(row, "psu");
    String weight = columns.value(row, "weight");
    return new SurveyResponse(
        UUID.nameUUIDFromBytes(
            (campaign.code() + row.get("resp_id")).getBytes(StandardCharsets.UTF_8)),
        campaign.id(),
        survey.id(),
        Channel.PAPER,
        "vi",
        null,
        null,
        design.strata().stream()
            .filter(known -> known.code().equals(stratum))
            .map(CampaignDesign.Stratum::id)
            .findFirst()
            .orElse(null),
        design.samplingUnits().stream()
            .filter(known -> known.code().equals(psu))
            .map(CampaignDesign.SamplingUnit::id)
            .findFirst()
            .orElse(null),
        weight == null ? 1 : Double.parseDouble(weight),
        null,
        NOON,
        NOON,
        sheet.packed(),
        null);
  }

  private static AnswerSheet sheet(SurveyVersion survey, Map<String, String> row) {
    AnswerSheet sheet = survey.newSheet();
    for (int i = 1; i <= 22; i++) {
      String item = "q%02d".formatted(i);
      if (row.get(item).equals("9")) {
        sheet.word(item, "dont_know");
      } else if (!row.get(item).isEmpty()) {
        sheet.level(item, Integer.parseInt(row.get(item)));
      }
    }
    DOMAINS.forEach(
        (column, demographic) -> {
          if (row.containsKey(column)) {
            sheet.about(demographic, choice(survey, demographic, row.get(column)));
          }
        });
    if (!sheet.faults().isEmpty()) {
      throw new IllegalStateException(sheet.faults().toString());
    }
    return sheet;
  }

  private static String choice(SurveyVersion survey, String demographic, String label) {
    return survey.slot(demographic).values().stream()
        .filter(value -> value.label().vi().equals(label))
        .findFirst()
        .orElseThrow()
        .code();
  }

  /** The design columns of a variant. */
  private record Columns(GoldenFolder set, String variant) {

    String value(Map<String, String> row, String role) {
      String column = set.column(variant, role);
      return column == null ? null : row.get(column);
    }

    /** R's word for refusing is failing. */
    private LonelyPsu lonelyPsu() {
      String chosen = set.column(variant, "lonely_psu");
      return LonelyPsu.of(String.valueOf(chosen)).orElse(LonelyPsu.REFUSE);
    }

    /** Nobody can open a campaign whose errors would be refused. */
    CampaignStatus status() {
      boolean refused = "fail".equals(set.column(variant, "lonely_psu"));
      return refused ? CampaignStatus.DRAFT : CampaignStatus.CLOSED;
    }

    private Integer count(Map<String, String> row, String role) {
      String value = value(row, role);
      return value == null ? null : Integer.valueOf(value);
    }

    CampaignDesign design() {
      Map<String, CampaignDesign.Stratum> strata = new LinkedHashMap<>();
      Map<String, CampaignDesign.SamplingUnit> psus = new LinkedHashMap<>();
      for (var row : set.respondents()) {
        String stratum = value(row, "strata");
        String psu = value(row, "psu");
        if (stratum != null) {
          strata.putIfAbsent(
              stratum, new CampaignDesign.Stratum(null, stratum, stratum, count(row, "fpc1")));
        }
        if (psu != null) {
          Double weight = Double.valueOf(value(row, "weight"));
          psus.putIfAbsent(
              psu,
              new CampaignDesign.SamplingUnit(
                  null, psu, null, stratum, null, count(row, "fpc2"), weight));
        }
      }
      Integer population = strata.isEmpty() ? count(set.respondents().get(0), "fpc1") : null;
      return new CampaignDesign(
          psus.isEmpty() ? DesignKind.RESPONDENT : DesignKind.CLUSTER,
          set.column(variant, "fpc1") != null,
          population,
          lonelyPsu(),
          new ArrayList<>(strata.values()),
          new ArrayList<>(psus.values()));
    }
  }
}
