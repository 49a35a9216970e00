package vn.sipas.response.form;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import vn.sipas.platform.Problem;

/**
 * Answers of the form's pages. No browser or proxy may keep one: the next citizen may press back.
 */
final class FormResponses {

  private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

  private FormResponses() {}

  static Response page(int status, TemplateInstance page, NewCookie... cookies) {
    return page(status, page.render().getBytes(StandardCharsets.UTF_8), cookies);
  }

  /** Bytes, because the server writes a string out character by character. */
  static Response page(int status, byte[] html, NewCookie... cookies) {
    return Response.status(status)
        .entity(html)
        .type(HTML)
        .header("Cache-Control", "no-store")
        .cookie(cookies)
        .build();
  }

  /** The same answer, with the time to wait where there is one. */
  static Response waiting(Response page, Problem problem) {
    return problem == null || problem.retryAfter().isEmpty()
        ? page
        : Response.fromResponse(page)
            .header("Retry-After", problem.retryAfter().getAsInt())
            .build();
  }

  /** The same answer, with more cookies. */
  static Response with(Response answer, NewCookie... cookies) {
    return Response.fromResponse(answer).cookie(cookies).build();
  }

  /** To another page, which the browser gets with GET. */
  static Response redirect(String address, NewCookie... cookies) {
    return Response.seeOther(URI.create(address))
        .header("Cache-Control", "no-store")
        .cookie(cookies)
        .build();
  }
}
