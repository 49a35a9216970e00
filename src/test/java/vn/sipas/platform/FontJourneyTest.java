package vn.sipas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The bundled font has every letter that a citizen's page may be written in. */
@QuarkusTest
class FontJourneyTest {

  private static final String VIETNAMESE =
      "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ";
  private static final String HIGHLANDS = "Ƀ ƀ Č č Ĕ ĕ Ê̆ ê̆ Ĭ ĭ Ñ ñ Ŏ ŏ Ô̆ ô̆ Ơ̆ ơ̆ Ŭ ŭ Ư̆ ư̆";
  private static final String ENGLISH = "The quick brown fox, 1234567890 – “dogs” … 85,3 % ₫";

  @TestHTTPResource("/surveys")
  String surveys;

  @Test
  void letters_comeFromTheBundledFontAlone() {
    try (var context = Browser.shared().context(1280, 800, true)) {
      Page page = context.newPage();
      page.navigate(surveys);
      page.evaluate(
          """
          async lines => {
            for (const weight of [400, 700]) {
              await document.fonts.load(`${weight} 40px "Sipas Sans"`);
              for (const line of lines) {
                const shown = document.createElement('p');
                shown.className = 'shown';
                shown.style.font = `${weight} 40px "Sipas Sans", monospace`;
                shown.textContent = line;
                document.querySelector('main').append(shown);
              }
            }
          }
          """,
          List.of(VIETNAMESE, VIETNAMESE.toUpperCase(Locale.ROOT), HIGHLANDS, ENGLISH));
      Browser.screenshot(page, "bundled-font");

      assertThat(fonts(context.newCDPSession(page))).hasSize(8).containsOnly(List.of("Noto Sans"));
    }
  }

  /** For each line the fonts of its glyphs; one that the machine has is marked. */
  private static List<List<String>> fonts(CDPSession devTools) {
    devTools.send("DOM.enable");
    devTools.send("CSS.enable");
    int root = devTools.send("DOM.getDocument").getAsJsonObject("root").get("nodeId").getAsInt();
    JsonArray lines =
        devTools
            .send("DOM.querySelectorAll", json(Map.of("nodeId", root, "selector", ".shown")))
            .getAsJsonArray("nodeIds");
    List<List<String>> fonts = new ArrayList<>();
    for (JsonElement line : lines) {
      List<String> ofLine = new ArrayList<>();
      devTools
          .send("CSS.getPlatformFontsForNode", json(Map.of("nodeId", line.getAsInt())))
          .getAsJsonArray("fonts")
          .forEach(font -> ofLine.add(told(font.getAsJsonObject())));
      fonts.add(ofLine);
    }
    return fonts;
  }

  private static String told(JsonObject font) {
    String name = font.get("familyName").getAsString();
    return font.get("isCustomFont").getAsBoolean() ? name : name + " of this machine";
  }

  private static JsonObject json(Map<String, Object> values) {
    JsonObject json = new JsonObject();
    values.forEach(
        (name, value) -> {
          if (value instanceof Integer number) {
            json.addProperty(name, number);
          } else {
            json.addProperty(name, (String) value);
          }
        });
    return json;
  }
}
