package vn.sipas.response;

import java.util.UUID;
import java.util.regex.Pattern;
import vn.sipas.platform.Problem;

/** The id of a response, made by its device: a UUID of version 4 or 7 in the usual form. */
final class ResponseId {

  private static final Pattern FORM =
      Pattern.compile(
          "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[47][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}");

  private ResponseId() {}

  static UUID parse(String id) {
    if (!FORM.matcher(id).matches()) {
      throw new Problem(400, "malformed_id", id.length() > 60 ? id.substring(0, 60) : id);
    }
    return UUID.fromString(id);
  }
}
