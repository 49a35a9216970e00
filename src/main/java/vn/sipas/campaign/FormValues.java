package vn.sipas.campaign;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.Map;

/** A posted form, one value per field. */
final class FormValues {

  private FormValues() {}

  static Map<String, String> of(MultivaluedMap<String, String> typed) {
    Map<String, String> values = new HashMap<>();
    typed.forEach((field, given) -> values.put(field, given.isEmpty() ? "" : given.get(0)));
    return values;
  }
}
