package vn.sipas.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;

/** The published figures of the sample province, computed from the moment file alone. */
@QuarkusTest
class MomentsApiTest {

  private static final String CAMPAIGN = "/api/campaigns/demo-2025/";
  private static final String TABLE = "?by=district&measure=components";

  @Test
  void momentFile_givesEveryShownEstimateAndError() throws IOException {
    Map<String, List<Map<String, String>>> moments = new LinkedHashMap<>();
    for (Map<String, String> row : rows()) {
      moments
          .computeIfAbsent(row.get("measure") + " " + row.get("district"), key -> new ArrayList<>())
          .add(row);
    }
    JsonNode results = new ObjectMapper().readTree(get("results" + TABLE));

    int compared = 0;
    for (JsonNode figure : results.get("estimates")) {
      String key = figure.get("measure").asText() + " " + figure.at("/domain/district").asText();
      if (figure.get("reliability").asText().equals("hidden")) {
        assertThat(moments).doesNotContainKey(key);
      } else if (!figure.get("estimate").isNull()) {
        List<Map<String, String>> own = moments.get(key);
        double ratio = sum(own, "sum_wy") / sum(own, "sum_wv");
        assertThat(ratio).as(key).isCloseTo(figure.get("estimate").asDouble(), within(1e-12));
        assertThat(Math.sqrt(variance(own, ratio)))
            .as(key)
            .isCloseTo(figure.get("standardError").asDouble(), within(1e-12));
        assertThat(own.get(0).get("receipt")).isEqualTo(results.get("receipt").asText());
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(20);
  }

  @Test
  void volunteers_haveNoMoments() {
    Staff.api("analyst").get("/api/campaigns/demo-desk/moments.csv").then().statusCode(409);
  }

  /** Method §2.2, both stages. */
  private static double variance(List<Map<String, String>> rows, double ratio) {
    double answers = sum(rows, "sum_wv");
    Map<String, double[]> strata = new HashMap<>();
    Map<String, Map<String, String>> any = new HashMap<>();
    for (Map<String, String> row : rows) {
      double z = (number(row, "sum_wy") - ratio * number(row, "sum_wv")) / answers;
      double squares =
          (number(row, "sum_w2yy")
                  - 2 * ratio * number(row, "sum_w2yv")
                  + ratio * ratio * number(row, "sum_w2vv"))
              / (answers * answers);
      double m = number(row, "m_respondents");
      double inside = fraction(m, row.get("M_dossiers"));
      double[] sums = strata.computeIfAbsent(row.get("stratum"), key -> new double[3]);
      sums[0] += z;
      sums[1] += z * z;
      sums[2] +=
          m < 2 || row.get("M_dossiers").isEmpty()
              ? 0
              : (1 - inside) * m / (m - 1) * (squares - z * z / m);
      any.put(row.get("stratum"), row);
    }
    double variance = 0;
    for (var stratum : strata.entrySet()) {
      Map<String, String> row = any.get(stratum.getKey());
      double n = number(row, "n_psu");
      double drawn = fraction(n, row.get("N_psu"));
      double[] sums = stratum.getValue();
      variance += (1 - drawn) * n / (n - 1) * (sums[1] - sums[0] * sums[0] / n) + drawn * sums[2];
    }
    return variance;
  }

  private static double fraction(double drawn, String frame) {
    return frame.isEmpty() ? 0 : drawn / Double.parseDouble(frame);
  }

  private static double sum(List<Map<String, String>> rows, String column) {
    return rows.stream().mapToDouble(row -> number(row, column)).sum();
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }

  private static List<Map<String, String>> rows() {
    String text = new String(get("moments.csv" + TABLE), StandardCharsets.UTF_8);
    List<String> lines = text.substring(1).lines().toList();
    String[] head = lines.get(0).split(",", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < head.length; i++) {
        row.put(head[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  private static byte[] get(String path) {
    return Staff.api("analyst").get(CAMPAIGN + path).then().statusCode(200).extract().asByteArray();
  }
}
