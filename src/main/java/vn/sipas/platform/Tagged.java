package vn.sipas.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.function.Supplier;

/** Answers with a tag: who has the same already is told so, and nothing is computed for that. */
@RequestScoped
public class Tagged {

  private final Request request;
  private final HttpHeaders headers;

  Tagged(Request request, HttpHeaders headers) {
    this.request = request;
    this.headers = headers;
  }

  /**
   * @param today the tag that the answer would have; asked for only by who has an answer
   * @param answer makes the answer, with its tag
   */
  public Response answer(Supplier<EntityTag> today, Supplier<ResponseBuilder> answer) {
    if (headers.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null) {
      EntityTag tag = today.get();
      ResponseBuilder unchanged = request.evaluatePreconditions(tag);
      if (unchanged != null) {
        return unchanged.tag(tag).build();
      }
    }
    return answer.get().build();
  }
}
