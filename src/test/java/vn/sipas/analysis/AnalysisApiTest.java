package vn.sipas.analysis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;

/** The interface for analysing a file: formats, refusals, and what it leaves behind. */
@QuarkusTest
class AnalysisApiTest {

  private static final String SMALL =
      """
      quận,q01,q02,psu,stratum,weight,N
      Hải Châu,5,4,a,1,2,10
      Hải Châu,3,,a,1,2,10
      Thanh Khê,4,9,b,1,1.5,10
      Thanh Khê,2,5,c,2,1.5,10
      Thanh Khê,5,5,d,2,1.5,10
      """;

  @Test
  void nobody_isAskedToSignIn() {
    given().multiPart("spec", "{}").post("/api/analyses").then().statusCode(401);
  }

  @Test
  void workbook_givesTheSameAsTheCsv() throws IOException {
    GoldenFile file = GoldenFile.load("g3_cluster");
    ObjectNode spec = file.spec("fpc2");

    JsonNode ofCsv = AnalysisClient.analysis(spec, file.data());
    JsonNode ofWorkbook = AnalysisClient.analysis(spec, "trả lời.xlsx", workbook(file.data()));

    assertThat(ofWorkbook).isEqualTo(ofCsv);
    assertThat(ofCsv.get("estimates")).hasSizeGreaterThan(1_000);
  }

  @Test
  void semicolonsDecimalCommasAndMarks_giveTheSame() throws IOException {
    JsonNode plain = AnalysisClient.analysis(small(), "a.csv", bytes(SMALL));

    String semicolons = "\uFEFF" + SMALL.replace(',', ';').replace("1.5", "1,5");
    String quoted = "\"" + SMALL.strip().replace("\n", "\"\r\n\"").replace(",", "\",\"") + "\"";
    String tabs = SMALL.replace(',', '\t').replace("\n", "\r\n");
    String decomposed = Normalizer.normalize(SMALL, Normalizer.Form.NFD);

    for (String same : List.of(semicolons, quoted, tabs, decomposed)) {
      assertThat(AnalysisClient.analysis(small(), "a.csv", bytes(same))).isEqualTo(plain);
    }
    byte[] utf16 = ("\uFEFF" + tabs).getBytes(StandardCharsets.UTF_16LE);
    assertThat(AnalysisClient.analysis(small(), "a.csv", utf16)).isEqualTo(plain);
    assertThat(plain.at("/estimates/0/domain/quận").asText()).isEqualTo("Hải Châu");
  }

  @Test
  void allFaultsOfAFile_areToldByRowAndColumn() throws IOException {
    JsonNode problem =
        refusal(
            small(),
            """
            quận,q01,q02,psu,stratum,weight,N
            A,5,4,a,1,0,10
            A,x,4,a,2,2,10
            A,5,4,b,1,một,3
            A,6,4,,1,"1,234",10

            A,5,4,e
            """);

    assertThat(faults(problem))
        .containsExactly(
            "2 weight weight_not_positive",
            "3 q01 not_an_answer",
            "3 psu psu_in_two_strata",
            "4 weight not_a_number",
            "4 N fpc_varies",
            "5 q01 not_an_answer",
            "5 weight not_a_number",
            "5 psu missing_value",
            "7 null row_length");
    assertThat(problem.get("code").asText()).isEqualTo("invalid_file");
    assertThat(problem.at("/faults/1/location").asText()).isEqualTo("data:3:q01");
    assertThat(problem.at("/faults/1/message").asText()).contains("“x”", "1, 2, 3, 4, 5");
  }

  @Test
  void frameSmallerThanTheSample_isTold() throws IOException {
    String frame = SMALL.replace(",10\n", ",1\n");

    assertThat(faults(refusal(small(), frame)))
        .containsExactly("2 N fpc_too_small", "5 N fpc_too_small");
  }

  @Test
  void unknownAndDoubleColumns_areTold() throws IOException {
    assertThat(faults(refusal(small(), "quận,q01,q01,psu,weight\nA,1,1,a,1\n")))
        .containsExactly(
            "1 q01 duplicate_column",
            "1 stratum unknown_column",
            "1 N unknown_column",
            "1 q02 unknown_column");
  }

  @Test
  void moreThanAHundredFaults_areCounted() throws IOException {
    String rows =
        IntStream.range(0, 250).mapToObj(i -> "A,8,1,a,1,1,9\n").collect(Collectors.joining());

    JsonNode problem = refusal(small(), SMALL.lines().findFirst().orElseThrow() + "\n" + rows);

    assertThat(problem.get("faults")).hasSize(100);
    assertThat(problem.get("detail").asText()).contains("250", "100");
  }

  @Test
  void filesThatAreNoTables_areRefused() throws IOException {
    assertThat(codes(refused("a.csv", new byte[0]))).containsExactly("empty");
    assertThat(codes(refused("a.csv", bytes("q01,q02\n")))).contains("unknown_column");
    assertThat(codes(refused("a.xlsx", bytes("PK\3\4 and nothing else"))))
        .containsExactly("broken_xlsx");
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
    assertThat(codes(refused("a.xls", old))).containsExactly("old_excel");
    assertThat(codes(refused("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0})))
        .containsExactly("unknown_type");
    byte[] windows = SMALL.getBytes(Charset.forName("windows-1258"));
    assertThat(faults(refused("a.csv", windows))).containsExactly("2 null not_utf8");
    byte[] cut = workbook(GoldenFile.load("g1_srs").data());
    assertThat(codes(refused("a.xlsx", Arrays.copyOf(cut, cut.length / 2))))
        .containsExactly("broken_xlsx");
  }

  @Test
  void faultsOfTheSpec_areToldAllAtOnce() throws IOException {
    JsonNode spec =
        GoldenFile.JSON.readTree(
            """
            {"components": {"c1": ["q01", "q01"], "overall": ["q02"]}, "satisfied_levels": [4, 7],
             "design": {"fpc2": "M", "strat": "x", "lonelyPsu": "ignore"}, "measures": ["c9"],
             "by": [["a", "a"]], "targets": [85], "intervals": "some", "level": 1}
            """);

    JsonNode problem = json(AnalysisClient.post(spec, SMALL).then().statusCode(422));

    assertThat(codes(problem))
        .containsExactlyInAnyOrder(
            "item_twice",
            "name_taken",
            "satisfied_not_valid",
            "second_stage_without_psu",
            "unknown_key",
            "not_one_of",
            "unknown_measure",
            "column_twice",
            "not_between",
            "not_one_of",
            "not_between");
    assertThat(problem.findValuesAsText("location"))
        .contains("spec.design.strat", "spec.measures[0]", "spec.by[0]", "spec.targets[0]");
  }

  @Test
  void missingPartsAndBrokenJson_areRefused() throws IOException {
    JsonNode problem =
        json(
            Staff.api("analyst")
                .multiPart("other", "x")
                .post("/api/analyses")
                .then()
                .statusCode(422));
    assertThat(codes(problem)).containsExactly("missing_part", "missing_part");

    Staff.api("analyst")
        .multiPart("spec", "{")
        .multiPart("data", "a.csv", bytes(SMALL))
        .post("/api/analyses")
        .then()
        .statusCode(400);
  }

  @Test
  void columnOfAHundredThousandValues_isRefused() throws IOException {
    String rows =
        IntStream.range(0, 100_000).mapToObj(i -> "d" + i + ",5\n").collect(Collectors.joining());
    ObjectNode spec = items("q01");
    spec.putArray("by").addArray().add("mã");

    JsonNode problem = refusal(spec, "mã,q01\n" + rows);

    assertThat(codes(problem)).containsExactly("too_many_domains");
  }

  @Test
  void ratioOfTwoColumns_hasAWaldInterval() throws IOException {
    JsonNode spec =
        GoldenFile.JSON.readTree(
            """
            {"ratio": {"name": "r", "numerator": "days", "denominator": "files"},
             "by": [[], ["k"]], "intervals": "all", "targets": [0.9]}
            """);
    String csv = "k,days,files\nx,10,2\nx,6,3\ny,7,1\ny,,4\n";

    JsonNode total = AnalysisClient.analysis(spec, "a.csv", bytes(csv)).get("estimates").get(0);

    // R = 23/6; e = 10 - 2R, 6 - 3R, 7 - R; n is 4, for the row without a numerator was drawn, too
    double r = 23.0 / 6;
    double squares = Stream.of(10 - 2 * r, 6 - 3 * r, 7 - r).mapToDouble(e -> e * e).sum();
    double variance = 4.0 / 3 * squares / 36;
    assertThat(total.get("respondents").asInt()).isEqualTo(3);
    assertThat(total.get("satisfied").isNull()).isTrue();
    assertThat(total.get("estimate").asDouble()).isCloseTo(r, within(1e-12));
    assertThat(total.get("variance").asDouble()).isCloseTo(variance, within(1e-12));
    assertThat(total.at("/interval/method").asText()).isEqualTo("mean");
    assertThat(total.at("/interval/upper").asDouble())
        .isCloseTo(r + 4.302652729911275 * Math.sqrt(variance), within(1e-9));
    assertThat(total.get("verdicts")).isEmpty();
  }

  @Test
  void blankValues_areADomainThatSaysSo() throws IOException {
    ObjectNode spec = items("q01");
    spec.putArray("by").addArray().add("giới");

    JsonNode answer =
        AnalysisClient.analysis(spec, "a.csv", bytes("giới,q01\n,5\nNữ,4\nNam,3\nNữ,\n"));

    List<String> domains = new ArrayList<>();
    answer
        .get("estimates")
        .forEach(e -> domains.add(e.at("/domain/giới").asText() + " " + e.get("flags").get(0)));
    assertThat(domains).element(6).asString().startsWith("null \"not_stated\"");
    assertThat(domains.get(0)).startsWith("Nam");
  }

  @Test
  void upload_isGoneAfterwards_howeverItEnds() throws Exception {
    AnalysisClient.post(small(), SMALL).then().statusCode(200);
    AnalysisClient.post(small(), "broken").then().statusCode(422);
    AnalysisClient.post(GoldenFile.JSON.readTree("[]"), SMALL).then().statusCode(422);
    Staff.api("analyst").multiPart("data", "a.csv", bytes(SMALL)).post("/api/analyses");

    Leftovers.assertNone();
  }

  private static ObjectNode items(String... columns) {
    ObjectNode spec = GoldenFile.JSON.createObjectNode();
    var items = spec.putObject("components").putArray("c1");
    List.of(columns).forEach(items::add);
    return spec;
  }

  private static ObjectNode small() {
    ObjectNode spec = items("q01", "q02");
    spec.putArray("missing_codes").add(9);
    spec.putArray("by").addArray().add("quận");
    spec.putObject("design")
        .put("psu", "psu")
        .put("strata", "stratum")
        .put("weight", "weight")
        .put("fpc1", "N");
    return spec;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode refusal(JsonNode spec, String csv) throws IOException {
    return json(AnalysisClient.post(spec, csv).then().statusCode(422));
  }

  private static JsonNode refused(String name, byte[] data) throws IOException {
    return json(AnalysisClient.post(small(), name, data).then().statusCode(422));
  }

  private static JsonNode json(ValidatableResponse answer) throws IOException {
    Response response = answer.extract().response();
    return GoldenFile.JSON.readTree(response.asByteArray());
  }

  private static List<String> faults(JsonNode problem) {
    List<String> faults = new ArrayList<>();
    problem
        .get("faults")
        .forEach(
            fault ->
                faults.add(
                    fault.path("row").asText("null")
                        + " "
                        + fault.path("column").asText("null")
                        + " "
                        + fault.get("code").asText()));
    return faults;
  }

  private static List<String> codes(JsonNode problem) {
    List<String> codes = new ArrayList<>();
    problem.get("faults").forEach(fault -> codes.add(fault.get("code").asText()));
    return codes;
  }

  /** The same cells in a workbook: numbers as numbers, texts as shared texts. */
  private static byte[] workbook(Path csv) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Test", null)) {
      Worksheet sheet = book.newWorksheet("Phiếu");
      Iterator<String> lines = Files.readAllLines(csv).iterator();
      for (int r = 0; lines.hasNext(); r++) {
        String[] cells = lines.next().split(",", -1);
        for (int c = 0; c < cells.length; c++) {
          if (cells[c].matches("\\d+(\\.\\d+)?")) {
            sheet.value(r, c, Double.parseDouble(cells[c]));
          } else if (!cells[c].isEmpty()) {
            sheet.value(r, c, cells[c]);
          }
        }
      }
    }
    return bytes.toByteArray();
  }
}
