package vn.sipas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

  private static final String ADDRESS = "https://sipas.example.vn/s/dn-2026#code=CFHJ-KMNP-RT37";

  @Test
  void svg_isOneRectangleForEveryRunOfDarkModules() {
    String svg = QrCode.svg(ADDRESS, "Mã \"A\" & <B>");
    var code =
        io.nayuki.qrcodegen.QrCode.encodeText(ADDRESS, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
    boolean[][] drawn = new boolean[code.size][code.size];
    Matcher runs = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z").matcher(svg);
    while (runs.find()) {
      assertThat(runs.group(4)).isEqualTo(runs.group(3));
      for (int i = 0; i < Integer.parseInt(runs.group(3)); i++) {
        drawn[Integer.parseInt(runs.group(2)) - 4][Integer.parseInt(runs.group(1)) - 4 + i] = true;
      }
    }

    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        assertThat(drawn[y][x]).as("%d, %d", x, y).isEqualTo(code.getModule(x, y));
      }
    }
    assertThat(svg)
        .contains("viewBox=\"0 0 " + (code.size + 8) + " " + (code.size + 8) + "\"")
        .contains("aria-label=\"Mã &quot;A&quot; &amp; &lt;B>\"")
        .doesNotContain("style");
  }
}
