package vn.sipas.response.form;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import vn.sipas.platform.FormToken;

/**
 * Pages that many respondents see alike, rendered once: a question not yet answered looks the same
 * to everybody. Only the token differs, so what is remembered are the pieces around it. Pages with
 * what somebody wrote must not come here.
 */
@ApplicationScoped
class RenderedPages {

  private static final int MOST_BYTES = 16 << 20;

  private final FormToken token;
  private final Cache<Object, List<byte[]>> pages =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((Object key, List<byte[]> pieces) -> weight(pieces))
          .build();

  RenderedPages(FormToken token) {
    this.token = token;
  }

  /**
   * @param content everything the page is made of, but the token; its equality decides
   */
  byte[] page(Object content, Supplier<TemplateInstance> page) {
    String fresh = token.getToken();
    List<byte[]> pieces = pages.getIfPresent(content);
    if (pieces == null) {
      pieces = around(fresh, page.get().render());
      pages.put(content, pieces);
    }
    return join(pieces, fresh.getBytes(StandardCharsets.US_ASCII));
  }

  private static List<byte[]> around(String token, String html) {
    return Arrays.stream(html.split(Pattern.quote(token), -1))
        .map(piece -> piece.getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  private static byte[] join(List<byte[]> pieces, byte[] token) {
    var page = new ByteArrayOutputStream(weight(pieces) + token.length * pieces.size());
    page.writeBytes(pieces.get(0));
    for (byte[] piece : pieces.subList(1, pieces.size())) {
      page.writeBytes(token);
      page.writeBytes(piece);
    }
    return page.toByteArray();
  }

  private static int weight(List<byte[]> pieces) {
    return pieces.stream().mapToInt(piece -> piece.length).sum();
  }
}
