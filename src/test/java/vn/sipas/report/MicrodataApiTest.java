package vn.sipas.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;

/** The microdata of the sample campaigns over HTTP; who may have them is tested with all access. */
@QuarkusTest
class MicrodataApiTest {

  private static final String SAMPLE = "/api/campaigns/demo-2025/";

  @Test
  void csv_hasTheDesignColumnsAndOneRowPerResponse() {
    String text = new String(get(SAMPLE + "microdata.csv"), StandardCharsets.UTF_8);

    assertThat(text).startsWith("\uFEFFrow,stratum,psu,weight,N_psu,M_dossiers,day,channel,");
    List<String> lines = text.lines().toList();
    assertThat(lines.get(0)).contains(",access.1,").contains(",sex,").doesNotContain("comment");
    assertThat(text.split("\r\n")).hasSize(lines.size());
    int responses =
        Staff.api("analyst")
            .get(SAMPLE + "results?measure=overall")
            .then()
            .extract()
            .jsonPath()
            .getInt("design.responses");
    assertThat(lines).hasSizeGreaterThanOrEqualTo(responses + 1);
    int columns = lines.get(0).split(",").length;
    assertThat(lines).allMatch(line -> line.split(",", -1).length == columns);
  }

  @Test
  void xlsx_hasNumbersTextsAndACodebook() throws IOException {
    try (var book =
        new ReadableWorkbook(new ByteArrayInputStream(get(SAMPLE + "microdata.xlsx")))) {
      var sheets = book.getSheets().toList();
      assertThat(sheets)
          .extracting(sheet -> sheet.getName())
          .containsExactly("Phiếu trả lời", "Mô tả");
      var rows = sheets.get(0).read();
      assertThat(rows.get(0).getCellText(0)).isEqualTo("row");
      assertThat(rows.get(1).getCellAsNumber(3)).isPresent();
      assertThat(rows.get(1).getCellAsString(2)).isPresent();
      var notes = sheets.get(1).read();
      assertThat(notes).anyMatch(row -> row.getCellText(0).equals("DỮ LIỆU MẪU"));
      assertThat(notes).anyMatch(row -> row.getCellText(1).contains("1 = Nam"));
    }
  }

  @Test
  void codebook_tellsEveryColumn() {
    String text = new String(get(SAMPLE + "codebook.csv"), StandardCharsets.UTF_8);

    assertThat(text).contains("M_dossiers").contains("access.1").contains("1 = Nam");
  }

  @Test
  void volunteers_haveAScriptWithoutErrors() {
    String script = new String(get("/api/campaigns/demo-desk/microdata.R"), StandardCharsets.UTF_8);

    assertThat(script).contains("sample <- FALSE");
  }

  @Test
  void everyFile_isRecorded() {
    get(SAMPLE + "microdata.csv");

    String log = Staff.api("administrator").get("/audit").then().extract().asString();
    assertThat(log).contains("Tải dữ liệu từng phiếu");
  }

  private static byte[] get(String path) {
    return Staff.api("analyst").get(path).then().statusCode(200).extract().asByteArray();
  }
}
