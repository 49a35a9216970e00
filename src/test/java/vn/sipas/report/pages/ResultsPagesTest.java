package vn.sipas.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.campaign.DesignKind;
import vn.sipas.report.pages.TestCampaigns.People;
import vn.sipas.response.Channel;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.Units;

/** Results as people see them over HTTP. */
@QuarkusTest
class ResultsPagesTest {

  private static final String SAMPLE = "/campaigns/demo-2025/results";
  private static final String DESK = "/campaigns/demo-desk/results";
  private static final LocalDate OLD = LocalDate.of(2025, 6, 30);

  @Inject TestCampaigns campaigns;
  @Inject Units units;

  @Test
  void sample_tellsFigureIntervalVerdictAndBasis() {
    String html = page(SAMPLE);

    assertThat(text(html))
        .contains("Chỉ số hài lòng chung", "Với độ tin cậy 95 %", "mục tiêu 85 %")
        .contains("1.620 người trả lời", "8 tầng, 45 đơn vị mẫu cấp một", "bậc tự do 37")
        .contains("Tiếp cận dịch vụ", "Huyện Ea Knôk", "Mã kiểm chứng", "15/04/2025")
        .contains("Dữ liệu mẫu")
        .containsPattern("\\d\\d,\\d %");
    assertThat(html).contains("class=\"forest\"", "aria-label=\"Ước lượng ");
    assertThat(html).doesNotContain("[result.", "[satisfaction.", "NOT_FOUND", " style=");
  }

  @Test
  void english_isSpokenThroughout() {
    String html = page(SAMPLE + "?lang=en");

    assertThat(text(html)).contains("Overall satisfaction index", "degrees of freedom", "Receipt");
    assertThat(html).doesNotContain("[result.", "Khoảng tin cậy");
  }

  @Test
  void figures_areThoseOfTheApi() {
    float estimate =
        Staff.api("administrator")
            .get("/api" + SAMPLE + "?measure=overall")
            .jsonPath()
            .getFloat("estimates[0].estimate");

    assertThat(page(SAMPLE))
        .contains("<p class=\"big\">%.1f".formatted(100 * estimate).replace('.', ','));
  }

  @Test
  void volunteers_haveASentenceAndNeitherIntervalNorVerdict() {
    String html = page(DESK);

    assertThat(text(html))
        .contains("người đã chọn trả lời", "9.640 hồ sơ đã giải quyết", "Tỷ lệ thu nhận")
        .contains("Đây không phải là ước lượng cho mọi người dân; không có sai số.")
        .contains("dù họ nghĩ gì, tỷ lệ hài lòng của mọi người nằm giữa");
    assertThat(html)
        .doesNotContain("Khoảng tin cậy", "khoảng tin cậy", "So với mục tiêu", "class=\"verdict")
        .doesNotContain("whisker", "Đạt mục tiêu", "Chưa đạt", "Chưa đủ bằng chứng", "[result.");
  }

  @Test
  void rows_areInTheOrderAskedFor() {
    String names = page(SAMPLE + "?by=district");
    assertThat(names)
        .containsSubsequence(
            "Huyện Đắk Yŏng", "Huyện Ea Knôk", "Huyện Suối Vầu", "Thành phố Bến Ngà");
    assertThat(names).contains("aria-sort=\"ascending\"");

    String falling = page(SAMPLE + "?by=district&sort=estimate&order=desc");
    assertThat(falling).contains("aria-sort=\"descending\"");
    assertThat(estimates(falling)).isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void names_leadDownToCommunesAndBack() {
    String province = page(SAMPLE + "?by=province");
    assertThat(province).contains("by=district&amp;measure=overall&amp;within=province:99");

    String districts = page(SAMPLE + "?by=district&within=province:99");
    assertThat(districts).contains("by=commune&amp;measure=overall&amp;within=district:996");

    String communes = text(page(SAMPLE + "?by=commune&within=district:996"));
    AdministrativeUnit knok = units.tree().asOf(OLD).byCode("996").orElseThrow();
    AdministrativeUnit other = units.tree().asOf(OLD).byCode("997").orElseThrow();
    assertThat(communes)
        .contains("Toàn bộ", "Tỉnh Thượng Lam", knok.name())
        .contains("Tệp gồm mọi đơn vị cùng cấp");
    assertThat(units.tree().children(other))
        .noneMatch(commune -> communes.contains(commune.name()));
  }

  @Test
  void communes_onNewBoundaries_explainWhatWasSplit() {
    assertThat(text(page(SAMPLE + "?by=commune&boundaries=2025-07-01")))
        .contains("Phường Lam Khê", "đã chia tách", "không được chia theo tỷ lệ");
  }

  @Test
  void districts_onNewBoundaries_areRefusedWithWaysOut() {
    Response answer = get("administrator", SAMPLE + "?by=district&boundaries=2025-07-01");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.asString())
        .contains("Từ ngày 01/07/2025 không còn cấp huyện", "id=\"by-error\"")
        .contains("by=district&amp;measure=overall&amp;boundaries=2025-06-30")
        .contains("by=commune&amp;measure=overall&amp;boundaries=2025-07-01")
        .contains("value=\"2025-07-01\"", "<option value=\"district\" selected>")
        .contains("<p class=\"big\">");
  }

  @Test
  void faults_standAtTheirFieldsAllAtOnce() {
    Response answer =
        get(
            "administrator",
            SAMPLE + "?by=religion&measure=%3Cscript%3E&boundaries=hom-qua&within=district:1");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.asString())
        .contains("href=\"#by\"", "href=\"#measure\"", "href=\"#boundaries\"", "religion")
        .contains("&lt;script&gt;")
        .doesNotContain("<script>", "[result.", "[satisfaction.");
  }

  @Test
  void unknownPlace_isRefused() {
    Response answer = get("administrator", SAMPLE + "?by=commune&within=district:123");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.asString()).contains("Không có đơn vị “district:123”");
  }

  @Test
  void severalMeasures_makeOneTable() {
    String html = page(SAMPLE + "?by=district&measure=all");

    assertThat(text(html)).contains("Chỉ số chung và các yếu tố · Huyện, quận, thị xã");
    assertThat(html).contains("class=\"data figures matrix\"").doesNotContain("[result.");
    assertThat(page(DESK + "?by=commune&measure=all")).contains("class=\"data figures matrix\"");
  }

  @Test
  void files_haveTheSameParameters() {
    assertThat(page(SAMPLE + "?by=commune&measure=staff&boundaries=2025-07-01&sort=estimate"))
        .contains(
            "/api/campaigns/demo-2025/results.xlsx"
                + "?by=commune&amp;measure=staff&amp;boundaries=2025-07-01\"")
        .contains("results.csv?by=commune&amp;measure=staff&amp;boundaries=2025-07-01\"");
  }

  @Test
  void smallCells_areHiddenOrBounds() {
    campaigns.ensure(
        "nho",
        DesignKind.RESPONDENT,
        new People(40, Channel.PAPER, 5),
        new People(8, Channel.PAPER, 2),
        new People(7, Channel.ONLINE, 4),
        new People(3, Channel.KIOSK, 1),
        new People(2, Channel.PHONE, 5));

    String html = page("/campaigns/nho/results?by=channel");

    assertThat(html).contains("Đợt &lt;b&gt;thử&lt;/b&gt;").doesNotContain("<b>thử");
    assertThat(row(html, "Trực tuyến"))
        .containsPattern("≥\u00a0\\d\\d")
        .doesNotContain("<circle class=\"point");
    assertThat(row(html, "Máy tính bảng tại quầy"))
        .contains("ẩn: ngưỡng bảo mật 5 người")
        .doesNotContainPattern("\\d %");
    assertThat(row(html, "Điện thoại")).contains("ẩn: ngưỡng bảo mật 5 người");
    assertThat(row(html, "Phiếu giấy")).contains("83");
  }

  @Test
  void loneSamplingUnit_isExplained() {
    campaigns.ensure(
        "don-le",
        DesignKind.RESPONDENT,
        new People(12, Channel.PAPER, 5, "A"),
        new People(4, Channel.PAPER, 2, "A"),
        new People(1, Channel.PAPER, 4, "B"));

    assertThat(text(page("/campaigns/don-le/results")))
        .contains("Chưa tính được sai số", "Tầng B", "hãy ghép tầng này", "Xem thiết kế mẫu")
        .contains("chưa có khoảng tin cậy")
        .doesNotContain("Đạt mục tiêu 85");
  }

  @Test
  void nobodyHasAnswered_isSaid() {
    campaigns.ensure("trong", DesignKind.RESPONDENT);

    assertThat(text(page("/campaigns/trong/results"))).contains("Chưa có câu trả lời");
  }

  @Test
  void designIsMissing_isARefusalWithAWayOn() {
    campaigns.ensure("chua-co", null);

    Response answer = get("administrator", "/campaigns/chua-co/results");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.asString()).contains("Chưa có kết quả", "href=\"/campaigns/chua-co/design\"");
  }

  @Test
  void unitViewer_seesItsOwnUnitsAndIsTold() {
    var district = units.tree().asOf(OLD).all(UnitLevel.DISTRICT).get(2);
    var other = units.tree().asOf(OLD).all(UnitLevel.DISTRICT).get(3);
    Staff.ensure("viewer-of-results", "unit_viewer", district.id());
    String html =
        Staff.browser()
            .signIn("viewer-of-results", Staff.PASSWORD)
            .request()
            .get(SAMPLE + "?by=district")
            .asString();

    assertThat(html)
        .contains("Ông/Bà đang xem kết quả trong phạm vi được giao: " + district.name())
        .contains(district.name())
        .doesNotContain(other.name());
  }

  @Test
  void unitViewerWithoutUnit_seesNothing() {
    assertThat(get("unit_viewer", SAMPLE).statusCode()).isEqualTo(403);
    assertThat(get("unit_viewer", "/campaigns/nowhere/results").statusCode()).isEqualTo(404);
  }

  @Test
  void nobody_isLedToSignIn_andUnknownCampaignIsNotFound() {
    assertThat(Staff.browser().request().get(SAMPLE).header("Location")).contains("/sign-in?next=");
    assertThat(get("administrator", "/campaigns/nowhere/results").statusCode()).isEqualTo(404);
  }

  private static String page(String path) {
    Response answer = get("administrator", path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.asString();
  }

  private static Response get(String role, String path) {
    return Staff.browser(role).urlEncodingEnabled(false).get(path);
  }

  /** What is read: no tags, and one kind of space. */
  private static String text(String html) {
    return html.replaceAll("<[^>]*>", " ").replaceAll("[\\s\u00a0]+", " ");
  }

  private static String row(String html, String name) {
    String rows = html.substring(html.indexOf("id=\"rows-caption\""));
    Matcher row =
        Pattern.compile("<th scope=\"row\">" + name + "(.*?)</tr>", Pattern.DOTALL).matcher(rows);
    assertThat(row.find()).as(name).isTrue();
    return row.group(1);
  }

  private static List<Double> estimates(String html) {
    String rows = html.substring(html.indexOf("id=\"rows-caption\""));
    return Pattern.compile("aria-label=\"Ước lượng (\\d+,\\d)")
        .matcher(rows)
        .results()
        .skip(1)
        .map(found -> Double.valueOf(found.group(1).replace(',', '.')))
        .toList();
  }
}
