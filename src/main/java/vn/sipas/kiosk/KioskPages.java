package vn.sipas.kiosk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.sipas.platform.Language;
import vn.sipas.platform.Messages;
import vn.sipas.platform.Tagged;

/**
 * The shell of the kiosk: the same for everybody and without anything personal, so that a tablet
 * may keep it and start from it without a network.
 */
@Path("/kiosk")
@PermitAll
class KioskPages {

  @CheckedTemplate(basePath = "kiosk")
  static class Templates {
    static native TemplateInstance shell(String words, Map<String, String> opening);
  }

  private final byte[] html;
  private final EntityTag tag;
  private final Tagged tagged;

  KioskPages(ObjectMapper json, Tagged tagged) throws JsonProcessingException {
    this.html = Templates.shell(words(json), opening()).render().getBytes(StandardCharsets.UTF_8);
    this.tag = ContentTag.of(html);
    this.tagged = tagged;
  }

  /** Kept by the tablet, but asked for again whenever there is a network. */
  @GET
  public Response shell() {
    return tagged.answer(
        () -> tag,
        () ->
            Response.ok(html, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .tag(tag)
                .header("Cache-Control", "no-cache"));
  }

  /** The words of the interface, as data in a script element, which no text may end. */
  static String words(ObjectMapper json) throws JsonProcessingException {
    return json.writeValueAsString(KioskTexts.in(Language.EVERYWHERE)).replace("<", "\\u003c");
  }

  /** In every language: the shell is the same for everybody. */
  static Map<String, String> opening() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Language language : Language.EVERYWHERE) {
      texts.put(language.tag(), Messages.text(language.locale(), "kiosk.shell.opening"));
    }
    return texts;
  }
}
