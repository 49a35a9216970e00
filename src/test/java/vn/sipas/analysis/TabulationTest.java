package vn.sipas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.analysis.file.TableFile;
import vn.sipas.platform.Problem;

/** What stays in memory of a file that passes. */
class TabulationTest {

  private static final String SPEC =
      """
      {"components": {"c1": ["q1", "q2", "q3"]}, "design": {"psu": "psu", "strata": "stratum"},
       "by": [[], ["district"], ["district", "sex"]]}
      """;

  @TempDir Path folder;

  @Test
  void sumsKept_dependOnPlacesAndDomains_notOnRows() throws IOException {
    long few = kept(2_000, 1_000_000);
    long many = kept(400_000, 1_000_000);

    // 40 units in 8 districts: once for all, once by district, twice by district and sex
    assertThat(many).isEqualTo(few).isEqualTo(40 * (1 + 1 + 2) * (2 * 14 + 3 * 6));
  }

  @Test
  void moreSumsThanAllowed_endTheAnalysis() {
    assertThatThrownBy(() -> kept(2_000, 7_000))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(422);
              assertThat(problem.faults().get(0).code()).isEqualTo("too_many_cells");
            });
  }

  private long kept(int rows, long allowed) throws IOException {
    Limits limits = new Limits(allowed, 1_000);
    var tabulation = new Tabulation(SpecReader.read(GoldenFile.JSON.readTree(SPEC)), limits, false);
    TableFile.open(file(rows)).read(null, tabulation);
    assertThat(tabulation.finish().rows()).isEqualTo(rows);
    return limits.sums();
  }

  private Path file(int rows) throws IOException {
    Path file = folder.resolve(rows + ".csv");
    Random chance = new Random(14);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("resp_id,district,stratum,psu,sex,q1,q2,q3,comment\n");
      for (int i = 0; i < rows; i++) {
        int psu = i % 40;
        out.write(
            "%d,Quận %d,%d,%d,%s,%d,%d,,%s%n"
                .formatted(
                    i,
                    psu % 8,
                    psu % 8,
                    psu,
                    chance.nextBoolean() ? "Nam" : "Nữ",
                    1 + chance.nextInt(5),
                    1 + chance.nextInt(5),
                    "ý kiến ".repeat(10)));
      }
    }
    return file;
  }
}
