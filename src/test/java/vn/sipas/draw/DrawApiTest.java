package vn.sipas.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.ServerSecrets;
import vn.sipas.access.Staff;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.DesignKind;
import vn.sipas.code.CodeCampaigns;
import vn.sipas.frame.Contact;
import vn.sipas.platform.Sha256;
import vn.sipas.response.release.VoluntaryCampaign;

/** A seed is committed, a sample drawn, compared, set aside; the campaign's design follows. */
@QuarkusTest
class DrawApiTest {

  @Inject DrawCampaign surroundings;
  @Inject VoluntaryCampaign volunteers;
  @Inject Campaigns campaigns;
  @Inject Samples samples;
  @Inject DataSource database;
  @Inject Field field;
  @Inject RecentPersons recent;
  @Inject ServerSecrets secrets;

  /** Stands for fieldwork, which knows which samples it has. */
  @ApplicationScoped
  static class Field implements SampleUse {

    private static final Set<Integer> DRAWS = ConcurrentHashMap.newKeySet();

    @Override
    public boolean isUsed(int draw) {
      return DRAWS.contains(draw);
    }
  }

  private String campaign;
  private CampaignFacts facts;

  @BeforeEach
  void create() {
    campaign = "draw-" + UUID.randomUUID().toString().substring(0, 8);
    facts = surroundings.create(campaign, CampaignStatus.DRAFT);
  }

  private ValidatableResponse post(String path, String body) {
    return Staff.api("analyst")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/campaigns/" + campaign + "/draws" + path)
        .then();
  }

  private JsonPath get(String path) {
    return Staff.api("analyst")
        .get("/api/campaigns/" + campaign + "/draws" + path)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private String seed() {
    return post("/seed", "{}").statusCode(201).extract().path("commitment");
  }

  private int frame() {
    return surroundings.store(campaign, surroundings.file(30, 5));
  }

  private String area(int district) {
    return surroundings.districts().get(district).code();
  }

  /** Five communes of the first district, dossiers directly from the second. */
  private String order(int frame, String more) {
    return """
        {"frame":%d,"areas":[{"unit":"%s","communes":4,"issued":60},{"unit":"%s","issued":50}]%s}
        """
        .formatted(frame, area(0), area(1), more);
  }

  @Test
  void draw_writesSampleDesignAndSeed_andIsTheSameWhenDrawnAgain() throws Exception {
    String commitment = seed();
    int frame = frame();
    assertThat(get("").getString("seed.seed")).as("nobody knows it yet").isNull();
    post("?dryRun=true", order(frame, ""))
        .statusCode(200)
        .body("main", equalTo(110), "areas[0].drawn", equalTo(4), "outside", equalTo(0));
    assertThat(get("").getList("draws")).isEmpty();

    JsonPath drawn = post("", order(frame, "")).statusCode(201).extract().jsonPath();

    assertThat(Sha256.hex(drawn.getString("draw.seed.seed"))).isEqualTo(commitment);
    assertThat(drawn.getInt("draw.main")).isEqualTo(110);
    assertThat(drawn.getInt("draw.reserve")).isEqualTo(4 * 8 + 25);
    DrawnSample sample = samples.of(facts.id()).orElseThrow();
    List<DrawnCase> cases = samples.cases(sample);
    assertThat(cases).hasSize(167).filteredOn(one -> !one.reserve()).hasSize(110);
    assertThat(cases.stream().filter(one -> !one.reserve()).mapToDouble(DrawnCase::weight).sum())
        .as("weights of the sample sum to the frame")
        .isCloseTo(drawn.getLong("draw.inFrame"), within(1e-6));
    design(cases);
    String file = Staff.api("analyst").get(path("/1/sample.csv")).asString();
    assertThat(Sha256.hex(file)).isEqualTo(sample.sha256());
    assertThat(file).doesNotContain("\r").contains(",1/").doesNotContain("09000");
    String lines = Staff.api("analyst").get(path("/1/frame.tsv")).asString();
    assertThat(Sha256.hex(lines)).isEqualTo(text("SELECT sha256 FROM frame WHERE id = " + frame));
    assertThat(get("/1/verification").getBoolean("unchanged")).isTrue();
    protocol(commitment, sample);

    sql("UPDATE drawn_case SET code = 'H-0' WHERE draw_id = " + sample.id() + " AND number = 1");
    assertThat(get("/1/verification").getBoolean("unchanged")).isFalse();
    assertThat(
            text(
                "SELECT action FROM audit_entry WHERE subject = '"
                    + campaign
                    + "' AND action"
                    + " LIKE 'sample%'"))
        .isEqualTo("sample_drawn");
  }

  private void design(List<DrawnCase> cases) {
    CampaignDesign design = campaigns.design(facts.id());
    assertThat(design.kind()).isEqualTo(DesignKind.CLUSTER);
    assertThat(design.finitePopulation()).isTrue();
    assertThat(design.strata())
        .extracting(CampaignDesign.Stratum::code, CampaignDesign.Stratum::population)
        .containsExactly(tuple(area(0), null), tuple(area(1), 1));
    assertThat(design.in(area(0))).hasSize(4).allMatch(unit -> unit.unitId() != null);
    assertThat(cases)
        .allSatisfy(
            one ->
                assertThat(design.in(one.stratum()))
                    .filteredOn(unit -> unit.code().equals(one.samplingUnit()))
                    .singleElement()
                    .extracting(CampaignDesign.SamplingUnit::weight)
                    .isEqualTo(one.weight()));
    assertThat(Staff.api("analyst").get("/api/campaigns/" + campaign).asString())
        .doesNotContain("correction_without");
    Staff.api("analyst")
        .contentType(ContentType.JSON)
        .body("{\"rows\":[]}")
        .put("/api/campaigns/" + campaign + "/design")
        .then()
        .statusCode(409)
        .body("code", equalTo("campaign_design_drawn"));
  }

  private void protocol(String commitment, DrawnSample sample) throws IOException {
    byte[] docx =
        Staff.browser("analyst")
            .get("/campaigns/" + campaign + "/draw/1/protocol.docx")
            .asByteArray();
    String page =
        Staff.browser("analyst").get("/campaigns/" + campaign + "/draw/1/protocol").asString();
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      String text = new XWPFWordExtractor(document).getText();
      assertThat(text).contains("BIÊN BẢN RÚT MẪU", commitment, sample.sha256(), "sha256sum");
    }
    assertThat(page).contains(commitment, sample.sha256(), "Cách rút lại").doesNotContain("[draw.");
  }

  @Test
  void lottery_needsASeedCommittedBeforeTheFrame() {
    int early = frame();
    seed();
    post("", order(early, ",\"dossiers\":\"lottery\""))
        .statusCode(422)
        .body("faults.code", equalTo(List.of("frame_before_seed")));
    assertThat(get("").getList("draws")).isEmpty();

    int late = frame();
    JsonPath drawn =
        post("", order(late, ",\"dossiers\":\"lottery\",\"reservePercent\":10"))
            .statusCode(201)
            .extract()
            .jsonPath();

    assertThat(drawn.getString("draw.dossiers")).isEqualTo("lottery");
    assertThat(get("/1/verification").getBoolean("unchanged")).isTrue();
    post("", order(late, "")).statusCode(409).body("code", equalTo("draw_in_force"));
  }

  @Test
  void entropy_onceAnnounced_mustBeGivenAndChangesTheSeed() {
    post("/seed", "{\"entropySource\":\"XSMB 25/11/2026\"}").statusCode(201);
    post("/seed", "{}").statusCode(409).body("code", equalTo("draw_seed_waits"));
    int frame = frame();
    post("", order(frame, "")).statusCode(422).body("faults[0].code", equalTo("entropy_missing"));

    JsonPath drawn =
        post("", order(frame, ",\"entropy\":\" 48212 \"")).statusCode(201).extract().jsonPath();

    assertThat(drawn.getString("draw.dossierSeed"))
        .isEqualTo(Sha256.hex(drawn.getString("draw.seed.seed") + "|48212"));
  }

  @Test
  void draw_withFaults_tellsAllAtOnce() {
    seed();
    int frame = frame();

    post(
            "",
            """
            {"frame":%d,"reservePercent":999,"spareMonths":99,"keepFrom":"nowhere",
             "areas":[{"unit":"xx","issued":5},{"unit":"%s","issued":1,"communes":0}]}
            """
                .formatted(frame, area(0)))
        .statusCode(422)
        .body(
            "faults.code",
            equalTo(
                List.of("reserve", "months", "no_panel", "area_unknown", "issued", "communes")));
    post("", order(frame, "").replace("\"communes\":4", "\"communes\":1"))
        .statusCode(422)
        .body("faults.code", equalTo(List.of("lonely")));
    post("", "{}").statusCode(422).body("faults[0].code", equalTo("frame_missing"));
    post("", order(frame, "").replace(area(1), "99"))
        .statusCode(422)
        .body("faults.code", hasItem("area_twice"));
  }

  @Test
  void setAside_keepsTheDraw_freesTheDesign_andWantsAnotherSeed() throws SQLException {
    seed();
    int frame = frame();
    post("", order(frame, "")).statusCode(201);
    assertThat(count("drawn_person")).isEqualTo(110);

    post("/1/set-aside", "{}").statusCode(422);
    int inForce = samples.of(facts.id()).orElseThrow().id();
    Field.DRAWS.add(inForce);
    post("/1/set-aside", "{\"reason\":\"Ra rồi\"}")
        .statusCode(409)
        .body("code", equalTo("draw_in_field"));
    Field.DRAWS.remove(inForce);
    post("/1/set-aside", "{\"reason\":\"Thiếu một huyện\"}").statusCode(204);
    post("/1/set-aside", "{\"reason\":\"Hai lần\"}").statusCode(409);

    assertThat(get("").getString("draws[0].reason")).isEqualTo("Thiếu một huyện");
    assertThat(samples.of(facts.id())).isEmpty();
    assertThat(campaigns.design(facts.id()).isEmpty()).isTrue();
    assertThat(count("drawn_person")).isZero();
    post("", order(frame, "")).statusCode(409).body("code", equalTo("draw_no_seed"));
    seed();
    post("", order(frame, "")).statusCode(201).body("draw.number", equalTo(2));
    String confirm = text("SELECT sha256 FROM frame WHERE id = " + frame).substring(0, 8);
    Staff.api("analyst")
        .delete("/api/campaigns/" + campaign + "/frames/" + frame + "?confirm=" + confirm)
        .then()
        .statusCode(409)
        .body("code", equalTo("frame_drawn"));
    assertThatThrownBy(() -> sql("DELETE FROM frame WHERE id = " + frame))
        .hasMessageContaining("fk_draw_frame");
    assertThat(page("/2/protocol")).contains("Thiếu một huyện");
  }

  private String page(String path) {
    return Staff.browser("analyst").get("/campaigns/" + campaign + "/draw" + path).asString();
  }

  @Test
  void people_drawnLately_areLeftOutAndCounted() {
    seed();
    post("", order(frame(), "")).statusCode(201);
    String first = campaign;
    create();
    seed();
    int frame = frame();

    JsonPath drawn =
        post("", order(frame, ",\"spareMonths\":12,\"keepFrom\":\"" + first + "\""))
            .statusCode(201)
            .extract()
            .jsonPath();

    assertThat(drawn.getInt("draw.spared")).isGreaterThanOrEqualTo(110);
    assertThat(get("/1/verification").getBoolean("unchanged")).isTrue();
    assertThat(drawn.getString("draw.communeSeed"))
        .isNotEqualTo(drawn.getString("draw.dossierSeed"));
    String spared = page("/1/spared.txt");
    assertThat(spared.lines().count()).isEqualTo(drawn.getInt("draw.spared"));
    List<String> codes =
        samples.cases(samples.of(facts.id()).orElseThrow()).stream().map(DrawnCase::code).toList();
    assertThat(codes).doesNotContainAnyElementsOf(spared.lines().toList());
  }

  /** Otherwise a whole village would be spared because one of its households was drawn. */
  @Test
  void whoSpeaksForAVillage_isNotRememberedAsDrawn() throws SQLException {
    seed();
    int villages = surroundings.storeVillages(campaign, 100);
    post("", order(villages, "")).statusCode(201);

    assertThat(samples.cases(samples.of(facts.id()).orElseThrow()))
        .allMatch(one -> !one.code().equals(one.frameCode()));
    assertThat(count("drawn_person")).isZero();
  }

  @Test
  void people_ofTheReserve_areRememberedWhenTheyAreAsked() throws SQLException {
    seed();
    post("", order(frame(), "")).statusCode(201);
    DrawnSample sample = samples.of(facts.id()).orElseThrow();
    List<DrawnCase> cases = samples.cases(sample);
    Set<String> main = persons(cases.stream().filter(one -> !one.reserve()));
    assertThat(remembered()).isEqualTo(main);
    DrawnCase released = cases.stream().filter(DrawnCase::reserve).findFirst().orElseThrow();

    recent.remember(campaign, sample, released);
    recent.remember(campaign, sample, released);

    Set<String> asked = new TreeSet<>(main);
    asked.addAll(persons(Stream.of(released)));
    assertThat(remembered()).isEqualTo(asked).hasSize(111);
  }

  /** Their telephones are made of their codes: see the frame. */
  private Set<String> persons(Stream<DrawnCase> cases) {
    PersonHash hash = new PersonHash(secrets.key("draw-person"));
    return cases
        .map(one -> "09%08d".formatted(Integer.parseInt(one.code().substring(2))))
        .map(phone -> hash.of(new Contact("", phone, "")).orElseThrow())
        .map(HexFormat.of().withUpperCase()::formatHex)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> remembered() throws SQLException {
    return new TreeSet<>(
        CodeCampaigns.rows(
            "SELECT HEX(person) FROM drawn_person JOIN draw ON draw.id = draw_id"
                + " WHERE campaign_id = "
                + facts.id()));
  }

  @Test
  void volunteers_haveNothingToDraw() {
    campaign = "draw-" + UUID.randomUUID().toString().substring(0, 8);
    volunteers.create(campaign);

    post("/seed", "{}").statusCode(409).body("code", equalTo("draw_not_for_volunteers"));
    assertThat(page("")).contains("tự nguyện");
    assertThat(get("").getString("seed")).isNull();
  }

  private String path(String rest) {
    return "/api/campaigns/" + campaign + "/draws" + rest;
  }

  private long count(String table) throws SQLException {
    return Long.parseLong(
        text(
            "SELECT COUNT(*) FROM "
                + table
                + " JOIN draw ON draw.id = draw_id WHERE campaign_id = "
                + facts.id()));
  }

  private void sql(String statement) throws SQLException {
    try (var connection = database.getConnection();
        var update = connection.createStatement()) {
      assertThat(update.executeUpdate(statement)).isPositive();
    }
  }

  private String text(String query) throws SQLException {
    try (var connection = database.getConnection();
        var select = connection.createStatement();
        var rows = select.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
