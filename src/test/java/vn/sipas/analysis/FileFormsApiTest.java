package vn.sipas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as people have them: several sheets, old encodings, no rows, one name for two columns. */
@QuarkusTest
class FileFormsApiTest {

  private static final String FORMS = "huyện;q01\nĐông Hà;5\nĐông Hà;2\nLong Điền;4\n";

  @AfterEach
  void nothingStays() throws Exception {
    Leftovers.assertNone();
  }

  @Test
  void sheetsOfAWorkbook_areChosenByName() throws IOException {
    RawWorkbook workbook = twoSheets();

    assertThat(share(workbook, null)).isEqualTo(0.75);
    assertThat(share(workbook, "Năm 2024")).isEqualTo(0.5);
  }

  @Test
  void unknownSheet_isRefusedWithTheNamesThereAre() throws IOException {
    ObjectNode spec = spec("q01").put("sheet", "Nam 2024");

    JsonNode problem = refusal(spec, twoSheets().bytes());

    assertThat(faults(problem)).containsExactly("unknown_sheet");
    assertThat(problem.at("/faults/0/message").asText())
        .contains("“Nam 2024”", "Giới thiệu, Năm 2024");
  }

  @Test
  void sheetOfACsvFile_isIgnoredAsThereIsOnlyOne() throws IOException {
    ObjectNode spec = spec("q01").put("sheet", "x");

    assertThat(AnalysisClient.post(spec, FORMS).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ';', false",
    "UTF-8, ';', true",
    "UTF-8, ',', true",
    "UTF-8, TAB, false",
    "UTF-16LE, TAB, true",
    "UTF-16BE, ';', true"
  })
  void separatorsAndMarks_areRecognised(String charset, String separator, boolean marked)
      throws IOException {
    String text = FORMS.replace(";", separator.equals("TAB") ? "\t" : separator);
    byte[] file = ((marked ? "\uFEFF" : "") + text).getBytes(Charset.forName(charset));
    ObjectNode spec = spec("q01");
    spec.putArray("by").addArray().add("huyện");

    JsonNode estimates = AnalysisClient.analysis(spec, "a.csv", file).get("estimates");

    assertThat(estimates.at("/0/domain/huyện").asText()).isEqualTo("Đông Hà");
    assertThat(estimates.at("/0/estimate").asDouble()).isEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource({"windows-1258, not_utf8", "UTF-16LE, unknown_type", "UTF-16BE, unknown_type"})
  void otherEncodings_areNamedAsTheReason(String charset, String code) throws IOException {
    byte[] file = FORMS.getBytes(Charset.forName(charset));

    JsonNode problem = refusal(spec("q01"), file);

    assertThat(faults(problem)).containsExactly(code);
  }

  @Test
  void filesWithoutRows_areRefused() throws IOException {
    assertThat(faults(refusal(spec("q01"), new byte[0]))).containsExactly("empty");
    assertThat(faults(refusal(spec("q01"), utf8("\uFEFF")))).containsExactly("empty");
    assertThat(faults(refusal(spec("q01"), utf8("\n\n")))).containsExactly("empty");
    assertThat(faults(refusal(spec("q01"), utf8("huyện,q01\n")))).containsExactly("no_rows");
    assertThat(faults(refusal(spec("q01"), utf8("huyện,q01\n,\n ,\n")))).containsExactly("no_rows");
    byte[] headed =
        new RawWorkbook()
            .with(RawWorkbook.SHEET, RawWorkbook.sheet("", RawWorkbook.rows()))
            .bytes();
    assertThat(faults(refusal(spec("q01"), headed))).containsExactly("no_rows");
    byte[] bare = new RawWorkbook().with(RawWorkbook.SHEET, RawWorkbook.sheet("", "")).bytes();
    assertThat(faults(refusal(spec("q01"), bare))).containsExactly("empty");
  }

  @Test
  void titleAboveTheHeading_isPassedOver() throws IOException {
    String title = "KẾT QUẢ KHẢO SÁT NĂM 2024;\n(Sở Nội vụ);\n\n";

    JsonNode answer = AnalysisClient.analysis(spec("q01"), "a.csv", utf8(title + FORMS));
    byte[] workbook =
        new RawWorkbook()
            .with(
                RawWorkbook.SHEET,
                RawWorkbook.sheet(
                    "",
                    RawWorkbook.row("KẾT QUẢ")
                        + "<row r=\"5\"><c r=\"B5\" t=\"str\"><v>q01</v></c><c t=\"str\"><v>x</v></c>"
                        + "</row><row><c r=\"B6\"><v>9</v></c><c><v>1</v></c></row>"))
            .bytes();

    assertThat(answer.get("rows").asInt()).isEqualTo(3);
    assertThat(refusal(spec("q01"), workbook).at("/faults/0/location").asText())
        .isEqualTo("data:6:q01");
  }

  @Test
  void oneNameForTwoColumns_isRefusedEvenIfNobodyAsksForIt() throws IOException {
    JsonNode problem = refusal(spec("q01"), utf8("q01,x,x\n5,1,2\n"));

    assertThat(faults(problem)).containsExactly("duplicate_column");
    assertThat(problem.at("/faults/0/message").asText()).contains("2", "3");
  }

  private static RawWorkbook twoSheets() {
    return new RawWorkbook()
        .sheets("Giới thiệu", "Năm 2024")
        .with("xl/worksheets/sheet2.xml", RawWorkbook.sheet("", RawWorkbook.rows("5", "1")));
  }

  private static double share(RawWorkbook workbook, String sheet) throws IOException {
    ObjectNode spec = spec("q01").put("sheet", sheet);
    return AnalysisClient.analysis(spec, "a.xlsx", workbook.bytes())
        .at("/estimates/0/estimate")
        .asDouble();
  }

  private static JsonNode refusal(ObjectNode spec, byte[] file) throws IOException {
    var answer = AnalysisClient.post(spec, "file", file);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    return GoldenFile.JSON.readTree(answer.asByteArray());
  }

  private static List<String> faults(JsonNode problem) {
    List<String> codes = new ArrayList<>();
    problem.get("faults").forEach(fault -> codes.add(fault.get("code").asText()));
    return codes;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode spec(String item) {
    ObjectNode spec = GoldenFile.JSON.createObjectNode();
    spec.putObject("components").putArray("c1").add(item);
    return spec;
  }
}
