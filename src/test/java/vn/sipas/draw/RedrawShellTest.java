package vn.sipas.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.draw.DrawnStratum.Kind;
import vn.sipas.frame.FrameEntry;
import vn.sipas.platform.Sha256;

/** Types the commands of the protocol into a shell, as somebody who does not trust us would. */
class RedrawShellTest {

  private static final String SEED = Sha256.hex("a committed seed");
  private static final String ENTROPY = "Giải ĐB: 48'212";

  @TempDir Path folder;

  @Test
  void communesDossiersAndReserve_comeOutOfTheShellAsTheyWereDrawn() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/bc")), "bc is not installed");
    List<FrameEntry> rows = new ArrayList<>(ExampleFrames.ofSizes(200, 25, 30, 23, 18, 31));
    rows.add(ExampleFrames.village("T-9", ExampleFrames.commune(2), 12));
    rows.add(ExampleFrames.village("T-10", ExampleFrames.commune(2), 1));
    List<String> spared = List.of("HS-3", "HS-210");
    String lines = rows.stream().map(FrameEntry::line).collect(Collectors.joining());
    Files.writeString(folder.resolve("frame.tsv"), lines);
    Files.writeString(folder.resolve("spared.txt"), String.join("\n", spared) + "\n");
    FrameRows frame =
        FrameRows.of(rows.stream().filter(row -> !spared.contains(row.code())).toList());
    for (CommuneSelection communes : CommuneSelection.values()) {
      for (DossierSelection dossiers : DossierSelection.values()) {
        DrawArea area = new DrawArea("991", ExampleFrames.communes(6), 3, 40);
        Drawing drawing =
            Drawing.of(
                frame,
                ExampleFrames.settings(communes, dossiers, 50, area),
                new DrawSeed(DrawSeed.mixed(SEED, ENTROPY), Sha256.hex("an earlier seed")));
        Files.writeString(folder.resolve("sample.csv"), SampleFile.of(drawing).text());
        for (DrawnPlace place : drawing.places()) {
          redraw(drawing, place);
        }
      }
    }
  }

  private void redraw(Drawing drawing, DrawnPlace place) throws Exception {
    List<String> script = new ArrayList<>();
    script.add("set -e; COMMITTED=" + SEED + "; ENTROPY='" + ENTROPY.replace("'", "'\\''") + "'");
    script.add("COMMUNE_SEED=" + Sha256.hex("an earlier seed"));
    script.addAll(RedrawCommands.CHECK);
    script.addAll(RedrawCommands.ROWS);
    script.addAll(RedrawCommands.START);
    script.add("echo communes");
    DrawnStratum stratum =
        drawing.strata().stream()
            .filter(one -> one.code().equals(place.stratum()))
            .findFirst()
            .orElseThrow();
    String certain =
        drawing.strata().stream()
            .filter(one -> one.kind() == Kind.CERTAIN)
            .map(DrawnStratum::certainCommune)
            .findFirst()
            .orElse("none");
    script.add("grep -v '^" + certain + " ' sizes.txt > area.txt; AREA=991; n=" + stratum.drawn());
    if (stratum.kind() != Kind.CERTAIN) {
      script.addAll(stratum.kind() == Kind.PPS ? RedrawCommands.PPS : RedrawCommands.SIMPLE);
    }
    script.add("echo main");
    script.add("PLACE=" + place.code() + "; m=" + place.main() + "; r=" + place.reserve());
    script.add("awk -F'\\t' -v c=" + place.code() + " '$4 == c' rows.tsv > place.tsv");
    script.addAll(RedrawCommands.LIST);
    script.addAll(RedrawCommands.TICKETS);
    script.addAll(
        drawing.settings().dossiers() == DossierSelection.LOTTERY
            ? RedrawCommands.LOTTERY
            : RedrawCommands.SYSTEMATIC);
    script.add("cat main.txt; echo reserve");
    script.addAll(RedrawCommands.RESERVE);
    String told = run(String.join("\n", script));

    String[] parts = told.split("(communes|main|reserve)\n", -1);
    assertThat(parts[0]).contains(SampleFile.of(drawing).sha256()).contains(Sha256.hex(SEED));
    if (stratum.kind() != Kind.CERTAIN) {
      assertThat(parts[1].lines().toList())
          .containsExactlyInAnyOrderElementsOf(
              drawing.places().stream()
                  .filter(one -> one.stratum().equals(place.stratum()))
                  .map(DrawnPlace::code)
                  .toList());
    }
    assertThat(parts[2].lines().toList()).isEqualTo(cases(drawing, place, false));
    assertThat(parts[3].lines().toList()).isEqualTo(cases(drawing, place, true));
  }

  private static List<String> cases(Drawing drawing, DrawnPlace place, boolean reserve) {
    return drawing.cases().stream()
        .filter(one -> one.commune().equals(place.code()) && one.reserve() == reserve)
        .map(DrawnCase::code)
        .toList();
  }

  private String run(String script) throws Exception {
    Process shell =
        new ProcessBuilder("bash", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String told = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(shell.exitValue()).as(told).isZero();
    return told;
  }
}
