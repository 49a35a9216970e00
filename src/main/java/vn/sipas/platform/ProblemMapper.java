package vn.sipas.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The one place where a failure becomes an answer: a problem document for programs, a page for
 * people. Neither shows a stack trace, SQL or a path.
 */
class ProblemMapper {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

  @CheckedTemplate(basePath = "platform")
  static class Templates {
    static native TemplateInstance problem(ProblemDocument problem);
  }

  private final PageContext page;

  ProblemMapper(PageContext page) {
    this.page = page;
  }

  @ServerExceptionMapper
  Response problem(Problem problem) {
    return answer(problem);
  }

  @ServerExceptionMapper
  Response malformed(JsonProcessingException exception) {
    return answer(Problem.malformedJson(exception));
  }

  /** People are led to the sign-in page and back; programs are told which schemes are accepted. */
  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  Response unauthorized(SecurityException exception) {
    if (page.api()) {
      return builder(new Problem(401, "unauthorized"))
          .header("WWW-Authenticate", "Basic realm=\"SIPAS\", charset=\"UTF-8\"")
          .build();
    }
    String next = URLEncoder.encode(page.path(), StandardCharsets.UTF_8);
    return Response.seeOther(URI.create("/sign-in?next=" + next)).build();
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException exception) {
    return answer(new Problem(403, "forbidden"));
  }

  /** Framework refusals: unknown path, wrong method, wrong media type, CSRF token missing. */
  @ServerExceptionMapper
  Response refused(WebApplicationException exception) {
    int status = exception.getResponse().getStatus();
    if (status < 400) {
      return exception.getResponse();
    }
    if (exception.getCause() instanceof JsonProcessingException malformed) {
      return malformed(malformed);
    }
    if (status >= 500) {
      return unexpected(exception);
    }
    String code = status == 404 ? "page_not_found" : "status_" + status;
    boolean known = Messages.find(page.locale(), "problem." + code).isPresent();
    return answer(new Problem(status, known ? code : "bad_request"));
  }

  @ServerExceptionMapper
  Response unexpected(Throwable exception) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.errorf(exception, "Unexpected failure, reference %s", reference);
    return answer(new Problem(500, "internal", reference));
  }

  private Response answer(Problem problem) {
    return builder(problem).build();
  }

  private ResponseBuilder builder(Problem problem) {
    ProblemDocument document = ProblemDocument.of(problem, page.locale());
    ResponseBuilder response = Response.status(problem.status());
    problem.retryAfter().ifPresent(seconds -> response.header("Retry-After", seconds));
    if (page.api()) {
      return response.entity(document).type("application/problem+json");
    }
    return response
        .entity(Templates.problem(document).render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
  }
}
