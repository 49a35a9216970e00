package vn.sipas.platform;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Answers that carry a tag: who has the same already is told so instead. */
public final class Tagged {

  private Tagged() {}

  public static Response answer(Request request, EntityTag tag, Object entity) {
    var unchanged = request.evaluatePreconditions(tag);
    return (unchanged == null ? Response.ok(entity) : unchanged).tag(tag).build();
  }
}
