package vn.sipas.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Draws again what was drawn, from the exported lines of the frame and with nothing but SHA-256 and
 * sorting, as docs/draw.md tells an outsider to do. Uses none of the code that draws.
 */
class RedrawTest {

  private static final String SEED =
      "5f1c0d0c2f1f5d9b6f2ad1b6a3c1a0c9d9e0f7b8a6c5d4e3f2a1b0c9d8e7f6a5";

  private final String lines =
      ExampleFrames.ofSizes(40, 25, 60, 33, 18, 51, 29, 44).stream()
          .map(entry -> entry.line())
          .collect(Collectors.joining());

  @Test
  void lottery_isRedrawnFromTheLinesAlone() throws Exception {
    TreeMap<String, String> byTicket = new TreeMap<>();
    for (String line : lines.split("\n")) {
      String[] values = line.split("\t", -1);
      if (List.of("99001", "99003").contains(values[3])) {
        byTicket.put(sha256(SEED + "|" + values[0]), values[0]);
      }
    }
    List<String> expected = byTicket.values().stream().limit(30).toList();

    assertThat(drawn(DossierSelection.LOTTERY, null)).isEqualTo(expected);
  }

  @Test
  void communesAndSystematicDossiers_areRedrawnFromTheLinesAlone() throws Exception {
    TreeMap<String, Long> sizes = new TreeMap<>();
    List<String[]> rows = new ArrayList<>();
    for (String line : lines.split("\n")) {
      String[] values = line.split("\t", -1);
      rows.add(values);
      sizes.merge(values[3], 1L, Long::sum);
    }
    List<String> expected = new ArrayList<>();
    double point = start("pps|991") * 300 / 3;
    double end = 0;
    for (var commune : sizes.entrySet()) {
      end += commune.getValue();
      if (point < end) {
        expected.addAll(everyNth(rows, commune.getKey()));
        point += 300 / 3.0;
      }
    }

    assertThat(drawn(DossierSelection.SYSTEMATIC, 3)).hasSize(30).isEqualTo(expected);
  }

  private static List<String> everyNth(List<String[]> rows, String commune) throws Exception {
    List<String> sorted =
        rows.stream()
            .filter(row -> row[3].equals(commune))
            .map(row -> bytes(row[1] + "\t" + row[6] + "\t" + row[8] + "\t" + row[0]))
            .sorted()
            .toList();
    double start = start("systematic|" + commune);
    List<String> drawn = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String row = sorted.get((int) Math.floor((start + i) * sorted.size() / 10));
      String text = new String(row.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      drawn.add(text.substring(text.lastIndexOf('\t') + 1));
    }
    return drawn;
  }

  /** One character for each byte, so that sorting is that of bytes. */
  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static double start(String what) throws Exception {
    String digits = sha256(SEED + "|" + what).substring(0, 13);
    return new BigInteger(digits, 16).doubleValue() / Math.pow(16, 13);
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> drawn(DossierSelection how, Integer communes) {
    DrawArea area =
        communes == null
            ? new DrawArea("991", java.util.Set.of("99001", "99003"), null, 30)
            : new DrawArea("991", ExampleFrames.communes(8), communes, 30);
    return Drawing.of(
            FrameRows.of(ExampleFrames.ofSizes(40, 25, 60, 33, 18, 51, 29, 44)),
            ExampleFrames.settings(CommuneSelection.PPS, how, 0, area),
            DrawSeed.of(SEED))
        .cases()
        .stream()
        .map(DrawnCase::code)
        .toList();
  }
}
