package vn.sipas.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.platform.Visitor;

/** How staff see languages: what lacks, and the letters themselves. */
@QuarkusTest
@TestProfile(TestPacks.Installed.class)
class LanguageJourneyTest {

  @TestHTTPResource URI root;

  @Test
  void staff_findLanguagesAndLookAtLetters() {
    try (Visitor visitor = new Visitor(root, "languages")) {
      visitor.signIn(Staff.named("administrator"), Staff.PASSWORD);
      visitor.open("/surveys");
      visitor.follow("Ngôn ngữ và giọng đọc");
      visitor.look("list");
      visitor.follow("Xem chữ cái Ê Đê, M’Nông, Ba Na");
      visitor.look("glyphs");

      assertThat(visitor.path()).isEqualTo("/languages/glyphs");
      assertThat(visitor.page().locator(".letters li").count()).isEqualTo(89 + 38 + 37 + 11);
    }
  }

  /** A letter that the font lacks would be shown in another one: here is none. */
  @Test
  void letters_areShownInTheBundledFont() {
    try (Visitor visitor = new Visitor(root, "languages")) {
      visitor.signIn(Staff.named("administrator"), Staff.PASSWORD);
      visitor.open("/languages/glyphs");
      visitor.waitUntil("document.fonts.status === 'loaded'");
      var devTools = visitor.page().context().newCDPSession(visitor.page());
      devTools.send("DOM.enable");
      devTools.send("CSS.enable");
      var all = new JsonObject();
      all.addProperty(
          "nodeId",
          devTools.send("DOM.getDocument").getAsJsonObject("root").get("nodeId").getAsInt());
      all.addProperty("selector", ".letters p[lang]");
      var letters = devTools.send("DOM.querySelectorAll", all).getAsJsonArray("nodeIds");

      assertThat(letters).hasSize(2 * (89 + 38 + 37 + 11));
      for (JsonElement letter : letters) {
        var node = new JsonObject();
        node.add("nodeId", letter);
        assertThat(devTools.send("CSS.getPlatformFontsForNode", node).getAsJsonArray("fonts"))
            .allMatch(font -> font.getAsJsonObject().get("isCustomFont").getAsBoolean());
      }
    }
  }
}
