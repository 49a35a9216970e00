package vn.sipas.platform;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * How large a request may be. The web layer knows one limit for all, which is that of the largest:
 * a table that somebody brings along. Every other address has a much smaller one.
 */
@ApplicationScoped
class RequestSize {

  private static final Set<String> TABLES = Set.of("/api/analyses", "/analyses");

  /** After the web layer's own limit, before the body is read. */
  private static final int ORDER = -1;

  private static final long USUAL = 20 << 20;

  void limit(@Observes Router router) {
    router.route().order(ORDER).handler(this::limit);
  }

  private void limit(RoutingContext context) {
    if (TABLES.stream().anyMatch(path -> isAt(context.normalizedPath(), path))) {
      context.next();
      return;
    }
    String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null) {
      context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, USUAL);
      context.next();
    } else if (Long.parseLong(length) <= USUAL) {
      context.next();
    } else {
      context.response().putHeader(HttpHeaders.CONNECTION, "close").setStatusCode(413).end();
    }
  }

  private static boolean isAt(String path, String root) {
    return path.equals(root) || path.startsWith(root + "/");
  }
}
