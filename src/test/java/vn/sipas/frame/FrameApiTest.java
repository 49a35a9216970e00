package vn.sipas.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.campaign.Campaigns;
import vn.sipas.platform.Sha256;
import vn.sipas.response.release.VoluntaryCampaign;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.Units;

/** Frames through the interface: checked, stored, compared, forgotten, removed. */
@QuarkusTest
class FrameApiTest {

  private static final LocalDate BOUNDARIES = LocalDate.of(2025, 12, 1);
  private static final String HEADING =
      "Mã hồ sơ,Lĩnh vực,Xã,Ngày tiếp nhận,Ngày hẹn trả,Ngày trả,Tình trạng,Họ tên,Điện thoại\n";
  private static final String NAME = "Nguyễn Thị Kín Đáo";

  @Inject VoluntaryCampaign surroundings;
  @Inject Campaigns campaigns;
  @Inject Units units;
  @Inject Frames frames;
  @Inject FrameRepository repository;
  @Inject FrameEntryRepository entries;
  @Inject FrameConfig config;
  @Inject DataSource database;
  @Inject Clock clock;

  private String campaign;
  private AdministrativeUnit commune;

  @BeforeEach
  void create() {
    campaign = "frame-" + UUID.randomUUID().toString().substring(0, 8);
    surroundings.create(campaign);
    commune = units.tree().asOf(BOUNDARIES).all(UnitLevel.COMMUNE).get(0);
  }

  private String row(String code) {
    return code
        + ",Đất đai,"
        + commune.code()
        + ",1/8/2025,10/8/2025,12/8/2025,Trễ hạn,"
        + NAME
        + ",0901234567\n";
  }

  private String rows(String... codes) {
    return HEADING + Stream.of(codes).map(this::row).collect(Collectors.joining());
  }

  @Test
  void check_withFaults_tellsThemAndStoresNothing() {
    JsonPath checked =
        send(rows("H-1", "H-1", "H-2"), "{\"source\":\"một cửa\"}", true)
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(checked.getInt("rows")).isEqualTo(3);
    assertThat(checked.getInt("entries")).isEqualTo(2);
    assertThat(checked.getString("columns.code")).isEqualTo("Mã hồ sơ");
    assertThat(checked.getInt("faults[0].row")).isEqualTo(3);
    assertThat(checked.getString("faults[0].code")).isEqualTo("duplicate");
    assertThat(all()).isEmpty();
  }

  @Test
  void store_withFaults_isRefusedUnlessTheyAreLeftOut() {
    String file = rows("H-1", "H-1", "H-2");
    send(file, "{\"source\":\"một cửa\"}", false)
        .statusCode(422)
        .body("faults[0].location", equalTo("data:3:Mã hồ sơ"));
    assertThat(all()).isEmpty();

    JsonPath stored = stored(file, "{\"source\":\"một cửa\",\"leaveOut\":true}");
    assertThat(stored.getInt("entries")).isEqualTo(2);
    assertThat(stored.getInt("leftOut")).isEqualTo(1);
    JsonPath detail = detail(stored.getInt("id"));
    assertThat(detail.getString("faults[0].code")).isEqualTo("duplicate");
    assertThat(detail.getInt("frame.faultCounts.duplicate")).isEqualTo(1);
  }

  @Test
  void store_countsAndHashesItsRowsInWhateverOrderTheyCome() {
    JsonPath one = stored(rows("H-2", "H-10", "H-1"), "{\"source\":\"một cửa\"}");
    JsonPath other = stored(rows("H-10", "H-1", "H-2"), "{\"source\":\"nơi khác\"}");
    String line =
        "\tĐất đai\t\t" + commune.code() + "\t2025-08-01\t2025-08-10\t2025-08-12\tlate\t\t\n";

    assertThat(one.getString("sha256"))
        .isEqualTo(Sha256.hex("H-1" + line + "H-10" + line + "H-2" + line))
        .isEqualTo(other.getString("sha256"));
    JsonPath detail = detail(one.getInt("id"));
    assertThat(detail.getInt("size")).isEqualTo(3);
    assertThat(detail.getString("counts.commune[0].name")).isEqualTo(commune.name());
    assertThat(detail.getInt("counts.district[0].number")).isEqualTo(3);
    assertThat(detail.getString("counts.field[0].name")).isEqualTo("Đất đai");
    assertThat(detail.getString("counts.outcome[0].code")).isEqualTo("late");
    assertThat(detail.getString("counts.month[0].code")).isEqualTo("2025-08");
  }

  @Test
  void communes_ofTheOtherEra_areToldStoredAndKeptInTheHash() throws SQLException {
    String rows = HEADING + old("H-1", "99028") + old("H-2", "99028") + row("H-3");
    JsonPath checked =
        send(rows + old("H-4", "99046"), "{\"source\":\"hai thời kỳ\"}", true)
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(checked.getInt("carried.rows")).isEqualTo(2);
    assertThat(checked.getMap("carried.communes[0]"))
        .isEqualTo(
            Map.of(
                "given",
                "three_level/99028",
                "givenName",
                "Xã Đồng Mây",
                "commune",
                "99025",
                "communeName",
                "Xã Bãi Ngà",
                "rows",
                2));
    assertThat(checked.getString("faults[0].code")).isEqualTo("commune_split");
    assertThat(checked.getString("faults[0].text"))
        .contains("99043 Phường Hiệp Khuê, 99046 Xã Gò Sim", "two_level/");

    JsonPath stored = stored(rows, "{\"source\":\"hai thời kỳ\"}");
    int id = stored.getInt("id");
    assertThat(detail(id).getInt("carried.communes[0].rows")).isEqualTo(2);
    assertThat(commune.code()).as("the row that names its commune itself").isEqualTo("99025");
    assertThat(detail(id).getInt("counts.commune[0].number")).isEqualTo(3);
    String line = "\t\t\t99025\t2025-03-01\t\t2025-03-12\ton_time\t\t\tthree_level/99028\n";
    assertThat(stored.getString("sha256"))
        .isEqualTo(
            Sha256.hex(
                "H-1"
                    + line
                    + "H-2"
                    + line
                    + "H-3\tĐất đai\t\t"
                    + commune.code()
                    + "\t2025-08-01\t2025-08-10\t2025-08-12\tlate\t\t\n"));
    assertThat(verified(id)).isTrue();
    sql("UPDATE frame_entry SET given = NULL WHERE frame_id = " + id + " AND code = 'H-1'");
    assertThat(verified(id)).isFalse();
  }

  private static String old(String code, String commune) {
    return code + ",," + commune + ",1/3/2025,,12/3/2025,Đúng hạn,,\n";
  }

  /** What a spreadsheet holds as a date is a number with a format. */
  @Test
  void workbook_givesTheSameFrameAsTheTextOfItsRows() throws IOException {
    String source = "{\"source\":\"sổ " + campaign + "\"}";
    JsonPath text = stored(rows("H-1", "0012"), source);

    JsonPath workbook =
        Staff.api("analyst")
            .multiPart("spec", source, "application/json;charset=UTF-8")
            .multiPart("data", "frame.xlsx", workbook("H-1", "0012"))
            .post("/api/campaigns/" + campaign + "/frames")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();

    assertThat(workbook.getString("sha256")).isEqualTo(text.getString("sha256"));
    assertThat(workbook.getInt("contacts")).isEqualTo(2);
  }

  private byte[] workbook(String... codes) throws IOException {
    try (var book = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      var days = book.createCellStyle();
      days.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
      var sheet = book.createSheet("Hồ sơ");
      var head = sheet.createRow(0);
      String[] headings = HEADING.strip().split(",");
      for (int i = 0; i < headings.length; i++) {
        head.createCell(i).setCellValue(headings[i]);
      }
      for (String code : codes) {
        var row = sheet.createRow(sheet.getLastRowNum() + 1);
        row.createCell(0).setCellValue(code);
        row.createCell(1).setCellValue("Đất đai");
        row.createCell(2).setCellValue(commune.code());
        for (int i = 0; i < 3; i++) {
          var cell = row.createCell(3 + i);
          cell.setCellValue(LocalDate.of(2025, 8, new int[] {1, 10, 12}[i]));
          cell.setCellStyle(days);
        }
        row.createCell(6).setCellValue("Trễ hạn");
        row.createCell(7).setCellValue(NAME);
        row.createCell(8).setCellValue("0901234567");
      }
      book.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void villages_areStoredWithTheirHouseholds() {
    String file =
        "Mã thôn,Thôn,Xã,Số hộ\nT-1,Thôn 1,"
            + commune.code()
            + ",250\nT-2,Thôn 2,"
            + commune.code()
            + ",\n";
    JsonPath stored = stored(file, "{\"kind\":\"household\",\"source\":\"xã\"}");
    JsonPath detail = detail(stored.getInt("id"));

    assertThat(detail.getInt("frame.entries")).isEqualTo(2);
    assertThat(detail.getInt("size")).isEqualTo(251);
    assertThat(detail.getMap("counts").keySet()).isEqualTo(Set.of("district", "commune"));
    assertThat(verified(stored.getInt("id"))).isTrue();
  }

  @Test
  void verification_afterARowWasChanged_saysSo() throws SQLException {
    int id = stored(rows("H-1", "H-2"), "{\"source\":\"một cửa\"}").getInt("id");
    assertThat(verified(id)).isTrue();

    sql("UPDATE frame_entry SET outcome = 'on_time' WHERE frame_id = " + id + " AND code = 'H-2'");
    assertThat(verified(id)).isFalse();
    sql("UPDATE frame_entry SET outcome = 'late' WHERE frame_id = " + id + " AND code = 'H-2'");
    assertThat(verified(id)).isTrue();
    sql("DELETE FROM frame_entry WHERE frame_id = " + id + " AND code = 'H-1'");
    assertThat(verified(id)).isFalse();
  }

  private boolean verified(int id) {
    JsonPath answer = Staff.api("analyst").get(path(id) + "/verification").jsonPath();
    return answer.getString("sha256").equals(answer.getString("now"))
        && answer.getBoolean("unchanged");
  }

  @Test
  void contacts_areSealedShownNowhereAndForgotten() throws SQLException {
    int id = stored(rows("H-1", "H-2"), "{\"source\":\"một cửa\"}").getInt("id");

    assertThat(entries.contact(id, "H-1")).hasValue(new Contact(NAME, "0901234567", ""));
    assertThat(text("SELECT sealed FROM frame_contact WHERE frame_id = " + id + " LIMIT 1"))
        .doesNotContain("Nguy", "0901");
    sql(
        "UPDATE frame_contact a JOIN frame_contact b ON a.frame_id = b.frame_id AND b.code = 'H-2'"
            + " SET a.sealed = b.sealed WHERE a.code = 'H-1' AND a.frame_id = "
            + id);
    assertThat(entries.contact(id, "H-1")).as("bound to its row").isEmpty();
    String shown = Staff.api("analyst").get(path(id)).asString();
    assertThat(shown).contains("\"contacts\":2").doesNotContain("Kín", "0901234567");

    Staff.api("analyst").delete(path(id) + "/contacts").then().statusCode(204);
    JsonPath after = detail(id);
    assertThat(after.getInt("frame.contacts")).isZero();
    assertThat(after.getString("frame.contactsForgottenAt")).isNotNull();
    assertThat(verified(id)).as("rows stay").isTrue();
  }

  @Test
  void contacts_whenTheirTimeIsOver_areForgotten() {
    int id = stored(rows("H-1"), "{\"source\":\"một cửa\"}").getInt("id");

    care(config.contactsKeptAtMost().minusDays(1)).everyHour();
    assertThat(entries.contact(id, "H-1")).isPresent();
    care(config.contactsKeptAtMost().plusDays(1)).everyHour();
    assertThat(entries.contact(id, "H-1")).isEmpty();
  }

  private FrameCare care(Duration later) {
    return new FrameCare(frames, repository, campaigns, config, Clock.offset(clock, later));
  }

  @Test
  void remove_needsTheHashAndTakesEverything() throws SQLException {
    JsonPath stored = stored(rows("H-1"), "{\"source\":\"một cửa\"}");
    String path = path(stored.getInt("id"));

    Staff.api("analyst").delete(path).then().statusCode(422);
    Staff.api("analyst").delete(path + "?confirm=00000000").then().statusCode(422);
    String confirm = stored.getString("sha256").substring(0, 8);
    Staff.api("analyst").delete(path + "?confirm=" + confirm).then().statusCode(204);
    Staff.api("analyst").get(path).then().statusCode(404);
    String left = "SELECT COUNT(*) FROM frame_contact WHERE frame_id = " + stored.getInt("id");
    assertThat(text(left)).isEqualTo("0");
    assertThat(
            text(
                "SELECT action FROM audit_entry WHERE subject = '"
                    + campaign
                    + "' ORDER BY id DESC LIMIT 1"))
        .isEqualTo("frame_removed");
  }

  @Test
  void columns_onceChosen_areRememberedForTheirSource() {
    String source = "phần mềm " + campaign;
    String file = "a,b,c\nH-1," + commune.code() + ",Rút\n";
    send(file, "{\"source\":\"" + source + "\"}", true)
        .body("faults[0].code", equalTo("no_column_code"));
    stored(
        file,
        "{\"source\":\""
            + source
            + "\",\"columns\":{\"code\":\"a\",\"commune\":\"b\",\"outcome\":\"c\"}}");

    send(file, "{\"source\":\"" + source + "\"}", true).body("entries", equalTo(1));
    send(file, "{\"source\":\"another\"}", true).body("entries", equalTo(0));
  }

  @Test
  void columns_namedButNotInTheFile_areRefusedEvenWhenRowsMayBeLeftOut() {
    String spec =
        "{\"source\":\"x\",\"leaveOut\":true,\"columns\":{\"code\":\"Mã hồ sơ\",\"commune\":\"Xã\","
            + "\"outcome\":\"Tình trạng\",\"returned\":\"Ngày trả\",\"due\":\"Ngày hẹn\"}}";

    send(rows("H-1"), spec, false).statusCode(422).body("faults[0].code", equalTo("no_heading"));
    assertThat(all()).isEmpty();
  }

  @Test
  void spec_withFaults_tellsAllAtOnce() {
    send("a,b\n", "{\"kind\":\"x\",\"columns\":{\"y\":\"a\"}}", true)
        .statusCode(422)
        .body("faults.location", equalTo(List.of("kind", "source", "columns.y")));
  }

  private ValidatableResponse send(String file, String spec, boolean dryRun) {
    return Staff.api("analyst")
        .multiPart("spec", spec, "application/json;charset=UTF-8")
        .multiPart("data", "frame.csv", file.getBytes(StandardCharsets.UTF_8), "text/csv")
        .post("/api/campaigns/" + campaign + "/frames?dryRun=" + dryRun)
        .then();
  }

  private JsonPath stored(String file, String spec) {
    return send(file, spec, false).statusCode(201).extract().jsonPath();
  }

  private List<Map<String, Object>> all() {
    return Staff.api("analyst")
        .get("/api/campaigns/" + campaign + "/frames")
        .jsonPath()
        .getList("");
  }

  private JsonPath detail(int id) {
    return Staff.api("analyst").get(path(id)).then().statusCode(200).extract().jsonPath();
  }

  private String path(int id) {
    return "/api/campaigns/" + campaign + "/frames/" + id;
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
