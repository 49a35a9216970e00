package vn.sipas.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How large a request may be. The web layer knows one limit for all, which is that of the largest:
 * a table that somebody brings along. Every other address has a much smaller one.
 */
@ApplicationScoped
class RequestSize {

  private static final Pattern TABLES =
      Pattern.compile("(/api)?/(analyses|campaigns/[^/]+/frames)(/.*)?");

  /** Before the web layer's own limit, which answers without a word. */
  private static final int STATED = -3;

  /** After the web layer's own limit, before the body is read. */
  private static final int UNSTATED = -1;

  private static final long USUAL = 20 << 20;
  private static final long MARGIN = 1 << 20;

  private final long largest;
  private final ObjectMapper json;

  RequestSize(
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest,
      ObjectMapper json) {
    this.largest = largest.asLongValue();
    this.json = json;
  }

  void limit(@Observes Router router) {
    router.route().order(STATED).handler(this::limitStated);
    router.route().order(UNSTATED).handler(this::limitUnstated);
  }

  private void limitStated(RoutingContext context) {
    String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null || Long.parseLong(length) <= most(context)) {
      context.next();
    } else {
      refuse(context);
    }
  }

  /**
   * A body of unknown length is measured while it is read. Of a table the reader of its parts does
   * that, whose refusal is told like any other; the web layer would only close the connection.
   */
  private void limitUnstated(RoutingContext context) {
    if (context.request().getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
      long most = most(context);
      context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most == USUAL ? most : most + MARGIN);
    }
    context.next();
  }

  private long most(RoutingContext context) {
    String path = context.normalizedPath();
    return TABLES.matcher(path).matches() ? largest : USUAL;
  }

  private void refuse(RoutingContext context) {
    Locale locale = locale(context);
    var problem = ProblemDocument.of(new Problem(413, "status_413"), locale);
    var answer = context.response().setStatusCode(413).putHeader(HttpHeaders.CONNECTION, "close");
    answer.endHandler(sent -> context.request().connection().close());
    if (PageContext.isApi(context.normalizedPath())) {
      answer.putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json").end(written(problem));
    } else {
      answer.putHeader(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8").end(problem.detail());
    }
  }

  private static Locale locale(RoutingContext context) {
    return context.acceptableLanguages().stream()
        .map(header -> Language.ofTag(header.tag()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(Language.VIETNAMESE)
        .locale();
  }

  private String written(ProblemDocument problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
