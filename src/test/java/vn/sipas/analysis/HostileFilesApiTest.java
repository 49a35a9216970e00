package vn.sipas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks made to exhaust or mislead their reader: refused as a problem, and nothing stays. */
@QuarkusTest
class HostileFilesApiTest {

  private static final int MEGABYTE = 1 << 20;

  private static final String LAUGHS =
      "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">"
          + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>";
  private static final String OUTSIDE =
      "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY c SYSTEM \"file:///etc/hostname\">]>";

  @AfterEach
  void nothingStays() throws Exception {
    Leftovers.assertNone();
  }

  static Stream<Arguments> hostile() {
    return Stream.of(
        Arguments.of("blanks without end", "unpacks_too_large", sheetOf(" ", 60)),
        Arguments.of("empty rows without end", "unpacks_too_large", sheetOf("<row/>", 60)),
        Arguments.of("elements within elements", "broken_xlsx", nested()),
        Arguments.of(
            "a text longer than any cell",
            "unpacks_too_large",
            new RawWorkbook()
                .with(RawWorkbook.TEXTS, "<sst><si><t>" + "a".repeat(200_000) + "</t></si></sst>")),
        Arguments.of(
            "shared texts without end",
            "unpacks_too_large",
            new RawWorkbook()
                .with(RawWorkbook.TEXTS, filled("<sst>", "<si><t>abc</t></si>", 60 * MEGABYTE))),
        Arguments.of(
            "a row longer than any row",
            "unpacks_too_large",
            new RawWorkbook().with(RawWorkbook.SHEET, RawWorkbook.sheet("", longRow()))),
        Arguments.of("ever new names", "broken_xlsx", names()),
        Arguments.of(
            "entities in the sheet",
            "broken_xlsx",
            new RawWorkbook()
                .with(RawWorkbook.SHEET, LAUGHS + "<sheetData>" + RawWorkbook.rows("&c;"))),
        Arguments.of(
            "entities in shared texts",
            "broken_xlsx",
            new RawWorkbook().with(RawWorkbook.TEXTS, LAUGHS + "<sst><si><t>&c;</t></si></sst>")),
        Arguments.of(
            "a file of the server in the sheet",
            "broken_xlsx",
            new RawWorkbook()
                .with(RawWorkbook.SHEET, OUTSIDE + "<sheetData>" + RawWorkbook.rows("&c;"))),
        Arguments.of(
            "a file of the server in the list of sheets",
            "broken_xlsx",
            new RawWorkbook().with(RawWorkbook.WORKBOOK, OUTSIDE + "<workbook>&c;</workbook>")),
        Arguments.of("many entries", "not_xlsx", manyEntries()),
        Arguments.of(
            "a sheet outside the workbook",
            "broken_xlsx",
            new RawWorkbook()
                .with("../../worksheets/sheet1.xml", RawWorkbook.sheet("", RawWorkbook.rows("5")))
                .with(
                    RawWorkbook.RELATIONS,
                    "<r><Relationship Id=\"rId1\" Target=\"../../../worksheets/s.xml\"/></r>")),
        Arguments.of(
            "a relation without a target",
            "no_sheet",
            new RawWorkbook().with(RawWorkbook.RELATIONS, "<r><Relationship Id=\"rId1\"/></r>")),
        Arguments.of(
            "a sheet without a name",
            "no_sheet",
            new RawWorkbook()
                .with(RawWorkbook.WORKBOOK, "<w xmlns:r=\"r\"><sheet r:id=\"rId1\"/></w>")),
        Arguments.of(
            "a column beyond the last",
            "broken_xlsx",
            new RawWorkbook()
                .with(
                    RawWorkbook.SHEET,
                    RawWorkbook.sheet("", "<row><c r=\"XFE1\"><v>1</v></c></row>"))),
        Arguments.of(
            "a row number that is none",
            "broken_xlsx",
            new RawWorkbook()
                .with(RawWorkbook.SHEET, RawWorkbook.sheet("", "<row r=\"99999999999\"/>"))),
        Arguments.of(
            "a shared text that is not there",
            "broken_xlsx",
            new RawWorkbook()
                .with(
                    RawWorkbook.SHEET,
                    RawWorkbook.sheet("", "<row><c t=\"s\"><v>7</v></c></row>"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void hostileWorkbooks_areRefused(String name, String code, RawWorkbook workbook)
      throws IOException {
    Response answer = AnalysisClient.post(spec(), "a.xlsx", workbook.bytes());

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    JsonNode problem = GoldenFile.JSON.readTree(answer.asByteArray());
    assertThat(problem.at("/faults/0/code").asText()).isEqualTo(code);
    assertThat(problem.at("/faults/0/message").asText()).isNotEmpty().doesNotStartWith("[");
  }

  @Test
  void claimOfAFullSheet_isNotBelieved() throws IOException {
    String far = RawWorkbook.sheet("<dimension ref=\"A1:XFD1048576\"/>", rowsFarApart());

    JsonNode answer = analysed(new RawWorkbook().with(RawWorkbook.SHEET, far));

    assertThat(answer.get("rows").asInt()).isEqualTo(2);
    assertThat(answer.at("/estimates/0/estimate").asDouble()).isEqualTo(0.5);
  }

  @Test
  void namesLikePaths_areNotFollowed() throws IOException {
    RawWorkbook workbook =
        new RawWorkbook()
            .with("../../../../tmp/sipas-escaped.xml", "<a/>")
            .with("/etc/sipas-escaped", "x")
            .with("C:\\\\sipas-escaped", "x");

    assertThat(analysed(workbook).at("/estimates/0/estimate").asDouble()).isEqualTo(0.75);
  }

  @Test
  void ordinaryWorkbookOfTheSameMake_isAnalysed() throws IOException {
    assertThat(analysed(new RawWorkbook()).at("/estimates/0/estimate").asDouble()).isEqualTo(0.75);
  }

  private static JsonNode analysed(RawWorkbook workbook) throws IOException {
    return AnalysisClient.analysis(spec(), "a.xlsx", workbook.bytes());
  }

  private static ObjectNode spec() {
    ObjectNode spec = GoldenFile.JSON.createObjectNode();
    spec.putObject("components").putArray("c1").add("q01");
    return spec;
  }

  private static RawWorkbook sheetOf(String piece, int megabytes) {
    return new RawWorkbook()
        .with(RawWorkbook.SHEET, filled("<sheetData>", piece, megabytes * MEGABYTE));
  }

  private static RawWorkbook.Content filled(String start, String piece, int bytes) {
    byte[] block = piece.repeat(MEGABYTE / piece.length()).getBytes(StandardCharsets.UTF_8);
    return out -> {
      out.write(start.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < bytes / block.length; i++) {
        out.write(block);
      }
    };
  }

  private static RawWorkbook nested() {
    String nested = "<x>".repeat(5_000) + "</x>".repeat(5_000);
    String sheet = RawWorkbook.sheet(nested, RawWorkbook.rows("5"));
    return new RawWorkbook().with(RawWorkbook.SHEET, sheet);
  }

  private static RawWorkbook names() {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      names.append("<a").append(i).append("/>");
    }
    String sheet = RawWorkbook.sheet(names.toString(), RawWorkbook.rows("5"));
    return new RawWorkbook().with(RawWorkbook.SHEET, sheet);
  }

  private static String longRow() {
    String cell = "<c t=\"inlineStr\"><is><t>" + "b".repeat(90_000) + "</t></is></c>";
    return "<row>" + cell.repeat(60) + "</row>";
  }

  private static String rowsFarApart() {
    String row = "<row r=\"%d\"><c r=\"XFD%1$d\" t=\"inlineStr\"><is><t>%s</t></is></c></row>";
    return row.formatted(1, "q01") + row.formatted(500_000, "5") + row.formatted(1_048_576, "1");
  }

  private static RawWorkbook manyEntries() {
    RawWorkbook workbook = new RawWorkbook();
    for (int i = 0; i < 6_000; i++) {
      workbook.with("xl/media/" + i, "");
    }
    return workbook;
  }
}
