package vn.sipas.paper;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a form as text; empty for those that were not sent. */
final class PostedForm {

  private PostedForm() {}

  static Map<String, String> fields(
      MultivaluedMap<String, String> posted, Collection<String> names) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String name : names) {
      List<String> values = posted.getOrDefault(name, List.of());
      fields.put(name, String.join(" ", values));
    }
    return fields;
  }
}
