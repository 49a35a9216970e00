package vn.sipas.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;

/** The files of the sample campaigns, compared with what the API says. */
@QuarkusTest
class ResultsExportApiTest {

  private static final String SAMPLE = "/api/campaigns/demo-2025/results";

  @Test
  void csv_holdsTheFiguresOfTheApiInFullPrecision() throws IOException {
    String csv = text(SAMPLE + ".csv?by=district&measure=components");
    JsonNode estimates = json(SAMPLE + "?by=district&measure=components").get("estimates");

    assertThat(csv).startsWith("\uFEFFlevel,measure,measureLabel,district,districtLabel,");
    List<NamedCsvRecord> rows = records(csv);
    assertThat(rows).hasSize(estimates.size());
    for (int i = 0; i < rows.size(); i++) {
      JsonNode e = estimates.get(i);
      NamedCsvRecord row = rows.get(i);
      assertThat(row.getField("measure")).isEqualTo(e.get("measure").asText());
      assertThat(row.getField("district")).isEqualTo(e.at("/domain/district").asText(""));
      assertThat(Double.parseDouble(row.getField("estimate")))
          .isEqualTo(e.get("estimate").asDouble());
      assertThat(Double.parseDouble(row.getField("lower")))
          .isEqualTo(e.at("/interval/lower").asDouble());
      assertThat(row.getField("verdict")).isEqualTo(e.at("/verdicts/0/verdict").asText());
      assertThat(row.getField("sampleData")).isEqualTo("dữ liệu mẫu");
    }
  }

  @Test
  void csv_ofVolunteers_hasNoColumnOfAnError() throws IOException {
    String csv = text("/api/campaigns/demo-desk/results.csv?by=desk");

    String header = csv.lines().findFirst().orElseThrow();
    assertThat(header).contains("share", "captureRate", "lowerBound", "reliability");
    assertThat(header).doesNotContain("standardError", "verdict", "upper,", "estimate");
  }

  @Test
  void xlsx_opensWithNumbersWordsAndDescription() throws IOException {
    byte[] file =
        Staff.api("analyst")
            .get(SAMPLE + ".xlsx?by=district&measure=overall")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    JsonNode total = json(SAMPLE + "?by=district&measure=overall").get("estimates").get(0);

    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<Row> rows = book.getFirstSheet().read();
      List<String> header = rows.get(0).stream().map(cell -> cell.getText()).toList();
      assertThat(header).contains("Chỉ số hài lòng", "Cận dưới", "Đánh giá", "Dữ liệu mẫu");
      Row first = rows.get(1);
      assertThat(first.getCell(header.indexOf("Chỉ số hài lòng")).getType())
          .isEqualTo(CellType.NUMBER);
      assertThat(
              first.getCellAsNumber(header.indexOf("Chỉ số hài lòng")).orElseThrow().doubleValue())
          .isEqualTo(total.get("estimate").asDouble());
      assertThat(first.getCellText(header.indexOf("Đánh giá")))
          .isIn("đạt", "chưa đạt", "chưa đủ bằng chứng");
      String described =
          book.findSheet("Mô tả").orElseThrow().read().stream()
              .map(row -> row.getCellText(0) + "=" + row.getCellText(1))
              .toList()
              .toString();
      assertThat(described).contains("DỮ LIỆU MẪU", "demo-2025", "Mã kiểm chứng=", "phân tầng");
      assertThat(described).doesNotContain("[report.");
    }
  }

  @Test
  void englishFile_hasEnglishHeaders() throws IOException {
    byte[] file = Staff.api("analyst").get(SAMPLE + ".xlsx?lang=en").then().extract().asByteArray();

    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      assertThat(book.getFirstSheet().read().get(0).stream().map(cell -> cell.getText()))
          .contains("Satisfaction index", "Lower limit", "Verdict");
    }
  }

  private static String text(String path) {
    var response = Staff.api("analyst").get(path).then().statusCode(200).extract();
    assertThat(response.header("Content-Disposition")).startsWith("attachment; filename=");
    assertThat(response.header("Content-Type")).startsWith("text/csv");
    return new String(response.asByteArray(), StandardCharsets.UTF_8);
  }

  private static List<NamedCsvRecord> records(String csv) throws IOException {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(csv.substring(1))) {
      return rows.stream().toList();
    }
  }

  private static JsonNode json(String path) throws IOException {
    return new ObjectMapper()
        .readTree(Staff.api("analyst").get(path).then().statusCode(200).extract().asByteArray());
  }
}
