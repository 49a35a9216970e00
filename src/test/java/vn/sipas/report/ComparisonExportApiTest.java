package vn.sipas.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.access.Staff;

/** Files of changes and rank sets, opened again and compared with what the API says. */
@QuarkusTest
class ComparisonExportApiTest {

  private static final String SAMPLE = "/api/campaigns/demo-2025/";
  private static final String COMMUNES =
      "?reference=demo-2024&by=commune&measure=service&boundaries=2025-07-01&gains=0.01,0.02";

  @Test
  void csvOfChanges_holdsTheFiguresOfTheApiAndWhatIsNotCompared() throws IOException {
    List<NamedCsvRecord> rows = records(file("changes.csv" + COMMUNES));
    JsonNode answer = json("changes" + COMMUNES);
    List<JsonNode> changes = list(answer.get("changes"));
    List<JsonNode> apart = list(answer.get("notCompared"));

    assertThat(apart).isNotEmpty();
    assertThat(changes).anyMatch(change -> change.get("standardError").isNull());
    assertThat(rows).hasSize(changes.size() + apart.size());
    for (int i = 0; i < changes.size(); i++) {
      JsonNode change = changes.get(i);
      NamedCsvRecord row = rows.get(i);
      assertThat(row.getField("commune")).isEqualTo(change.at("/domain/commune").asText(""));
      assertSame(row, "difference", change.get("difference"));
      assertSame(row, "differenceLower", change.at("/interval/lower"));
      assertSame(row, "differenceUpper", change.at("/interval/upper"));
      assertSame(row, "covariance", change.get("covariance"));
      assertSame(row, "referenceEstimate", change.at("/from/estimate"));
      assertSame(row, "campaignUpper", change.at("/of/interval/upper"));
      assertSame(row, "gain2", change.at("/gains/1/gain"));
      assertThat(row.getField("gainVerdict1")).isEqualTo(change.at("/gains/0/verdict").asText(""));
      assertThat(row.getField("reliability")).isEqualTo(change.get("reliability").asText(""));
      assertThat(row.getField("notCompared")).isEmpty();
      assertThat(row.getField("sampleData")).isEqualTo("dữ liệu mẫu");
    }
    NamedCsvRecord last = rows.get(rows.size() - 1);
    JsonNode reason = apart.get(apart.size() - 1);
    assertThat(last.getField("notCompared"))
        .isEqualTo(reason.get("campaign").asText() + ": " + reason.get("reason").asText());
    assertThat(last.getField("communeLabel")).isEqualTo(reason.at("/label/commune").asText());
  }

  @Test
  void xlsxOfChanges_opensWithNumbersWordsAndDescription() throws IOException {
    byte[] file = file("changes.xlsx?reference=demo-2024&by=district");
    JsonNode total = json("changes?reference=demo-2024&by=district").get("changes").get(0);

    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      assertThat(book.getFirstSheet().getName()).isEqualTo("Thay đổi");
      List<Row> rows = book.getFirstSheet().read();
      List<String> header = header(rows);
      assertThat(header)
          .contains("Chỉ số", "Huyện, quận, thị xã", "Chỉ số đợt trước", "Chênh lệch", "p hai phía")
          .noneMatch(label -> label.startsWith("["));
      var difference = rows.get(1).getCell(header.indexOf("Chênh lệch"));
      assertThat(difference.getType()).isEqualTo(CellType.NUMBER);
      assertThat(difference.asNumber().doubleValue()).isEqualTo(total.get("difference").asDouble());
      assertThat(described(book))
          .contains("Đợt tham chiếu=", "(demo-2024)", "Quan hệ giữa hai mẫu=", "Mã kiểm chứng=")
          .doesNotContain("[report.");
    }
  }

  @Test
  void csvOfRanks_hasSetsAndReasonsForThoseWithout() throws IOException {
    String asked = "?by=commune&measure=overall&boundaries=2025-07-01";
    List<NamedCsvRecord> rows = records(file("ranks.csv" + asked));
    JsonNode table = json("ranks" + asked).get("ranks").get(0);
    List<JsonNode> sets = list(table.get("rows"));
    List<JsonNode> apart = list(table.get("notRanked"));

    assertThat(rows).hasSize(sets.size() + apart.size());
    assertThat(apart).isNotEmpty();
    for (int i = 0; i < sets.size(); i++) {
      for (String name : List.of("rankLow", "rankHigh", "rankLowHolm", "rankHighHolm")) {
        assertThat(rows.get(i).getField(name)).isEqualTo(sets.get(i).get(name).asText());
      }
      assertSame(rows.get(i), "jointLower", sets.get(i).get("lower"));
      assertSame(rows.get(i), "estimate", sets.get(i).get("estimate"));
    }
    for (int i = 0; i < apart.size(); i++) {
      NamedCsvRecord row = rows.get(sets.size() + i);
      assertThat(row.getField("notRanked")).isEqualTo(apart.get(i).get("reason").asText());
      assertThat(row.getField("estimate") + row.getField("rankLow")).isEmpty();
    }
  }

  @Test
  void xlsxOfRanks_opensInBothLanguages() throws IOException {
    byte[] file = file("ranks.xlsx?by=district");
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<Row> rows = book.getFirstSheet().read();
      List<String> header = header(rows);
      assertThat(header).contains("Hạng tốt nhất có thể", "Hạng kém nhất có thể", "Điều chỉnh");
      assertThat(rows).hasSize(9);
      assertThat(rows.get(1).getCell(header.indexOf("Hạng tốt nhất có thể")).getType())
          .isEqualTo(CellType.NUMBER);
      assertThat(described(book))
          .contains("mọi thứ hạng", "DỮ LIỆU MẪU")
          .doesNotContain("[report.");
    }
    byte[] english = file("ranks.xlsx?by=district&lang=en");
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(english))) {
      assertThat(header(book.getFirstSheet().read())).contains("Best possible rank", "Not ranked");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "results.csv?by=district",
        "results.xlsx",
        "changes.csv?by=district",
        "changes.xlsx",
        "ranks.csv?by=district",
        "ranks.xlsx?by=district"
      })
  void unchangedFile_isNotSentAgain(String path) {
    String tag = Staff.api("analyst").get(SAMPLE + path).then().extract().header("ETag");

    Staff.api("analyst")
        .header("If-None-Match", tag)
        .get(SAMPLE + path)
        .then()
        .statusCode(304)
        .header("ETag", equalTo(tag));
    Staff.api("analyst")
        .header("If-None-Match", tag)
        .queryParam("level", "0.9")
        .get(SAMPLE + path)
        .then()
        .statusCode(200);
  }

  private static void assertSame(NamedCsvRecord row, String field, JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      assertThat(row.getField(field)).as(field).isEmpty();
    } else {
      assertThat(Double.parseDouble(row.getField(field))).as(field).isEqualTo(value.asDouble());
    }
  }

  private static List<String> header(List<Row> rows) {
    return rows.get(0).stream().map(cell -> cell.getText()).toList();
  }

  private static String described(ReadableWorkbook book) throws IOException {
    return book.findSheet("Mô tả").orElseThrow().read().stream()
        .map(row -> row.getCellText(0) + "=" + row.getCellText(1))
        .toList()
        .toString();
  }

  private static byte[] file(String path) {
    var response = Staff.api("analyst").get(SAMPLE + path).then().statusCode(200).extract();
    String name = path.replaceAll("\\?.*", "").replace(".", "-demo-2025.");
    assertThat(response.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"" + name + "\"");
    return response.asByteArray();
  }

  private static List<NamedCsvRecord> records(byte[] file) throws IOException {
    String csv = new String(file, StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\uFEFFlevel,measure,measureLabel,").contains("\r\n");
    try (var rows = CsvReader.builder().ofNamedCsvRecord(csv.substring(1))) {
      return rows.stream().toList();
    }
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static JsonNode json(String path) throws IOException {
    byte[] answer =
        Staff.api("analyst").get(SAMPLE + path).then().statusCode(200).extract().asByteArray();
    return new ObjectMapper().readTree(answer);
  }
}
