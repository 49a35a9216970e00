package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.access.Staff;
import vn.sipas.platform.Language;

/** R, package survey, run on the microdata export with the script beside it. */
@QuarkusTest
@TestProfile(GoldenSurvey.class)
class MicrodataAgainstRTest {

  @Inject GoldenCampaigns campaigns;
  @Inject ResultsSubjects subjects;
  @Inject ResultsService service;

  @BeforeAll
  static void needsR() {
    assumeTrue(
        run(Path.of("."), "Rscript", "-e", "library(survey)") == 0,
        "Rscript with package survey is not installed: the R script is not tried");
  }

  @ParameterizedTest
  @CsvSource({
    "g1_srs, srs, pooled, age_group",
    "g1_srs, srs_fpc, contents, sex",
    "g2_strat_fpc, strat_fpc, pooled, office",
    "g3_cluster, wr, items, sex",
    "g3_cluster, fpc1, pooled, field",
    "g3_cluster, fpc2, pooled, quarter",
    "g3_cluster, fpc2, contents, sex",
    "g4_degenerate, refuse, pooled, quarter",
    "g4_degenerate, adjust, pooled, quarter",
    "g4_degenerate, average, contents, quarter",
    "g4_degenerate, certainty, pooled, age_group"
  })
  void script_onTheExport_givesThePublishedFigures(
      String set, String variant, String definition, String by, @TempDir Path folder)
      throws IOException {
    String campaign = campaigns.campaign(GoldenFolder.load(set), variant, definition);
    download(campaign, "microdata.csv", folder);
    download(campaign, "microdata.R", folder);

    int exit = run(folder, "Rscript", "microdata.R", "microdata.csv", by);

    Map<String, double[]> fromR = read(folder.resolve("out"));
    assertThat(exit).as(Files.readString(folder.resolve("err"))).isZero();
    var request = service.request(campaign, Map.of("by", List.of(by)));
    var ours = service.sampled(subjects.of(campaign), request, viewer()).figures().all();
    int compared = 0;
    for (var row : ours.entrySet()) {
      for (ProbabilityEstimate figure : row.getValue()) {
        String code = figure.domain().isEmpty() ? "everybody" : figure.domain().get(by);
        double[] r = fromR.get(figure.measure() + "," + code);
        if (figure.estimate() != null) {
          String as = campaign + " " + figure.measure() + " " + code;
          assertThat(r).as(as).isNotNull();
          assertThat((long) r[0]).as(as).isEqualTo(figure.respondents());
          assertThat(r[1]).as(as).isCloseTo(figure.estimate(), within(1e-11));
          error(as, r[2], figure);
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(50);
  }

  /** Where R has rounding instead of 0, its error is below 1e-10. */
  private static void error(String as, double r, ProbabilityEstimate figure) {
    if (figure.status().equals("variance_refused")) {
      assertThat(r).as(as + " standard error").isNaN();
    }
    if (figure.standardError() != null) {
      assertThat(r)
          .as(as + " standard error")
          .isCloseTo(
              figure.standardError(), within(Math.max(1e-10, 1e-9 * figure.standardError())));
    }
  }

  private static Viewer viewer() {
    return Viewer.ofEverything(Language.VIETNAMESE);
  }

  private static void download(String campaign, String name, Path folder) throws IOException {
    byte[] file =
        Staff.api("analyst")
            .get("/api/campaigns/" + campaign + "/" + name)
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    Files.write(folder.resolve(name), file);
  }

  private static Map<String, double[]> read(Path file) throws IOException {
    Map<String, double[]> figures = new HashMap<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String[] cells = line.split(",");
      if (cells.length == 5 && !cells[0].equals("measure")) {
        figures.put(
            cells[0] + "," + cells[1],
            new double[] {number(cells[2]), number(cells[3]), number(cells[4])});
      }
    }
    return figures;
  }

  private static double number(String cell) {
    return cell.startsWith("N") ? Double.NaN : Double.parseDouble(cell);
  }

  private static int run(Path folder, String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(output(folder, "out"))
              .redirectError(output(folder, "err"))
              .start();
      return process.waitFor(120, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (IOException notInstalled) {
      return -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  private static ProcessBuilder.Redirect output(Path folder, String name) {
    return folder.equals(Path.of("."))
        ? ProcessBuilder.Redirect.DISCARD
        : ProcessBuilder.Redirect.to(folder.resolve(name).toFile());
  }
}
