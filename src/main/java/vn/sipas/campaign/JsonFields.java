package vn.sipas.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** The fields of a JSON object as text, so that a wrong type is a fault like any other. */
final class JsonFields {

  private JsonFields() {}

  /**
   * @param at where the object stands, with a point at its end; empty for the whole body
   * @param readOnly fields that the API gives and does not take: sent back, they are passed over
   */
  static Map<String, String> of(JsonNode object, String at, Set<String> readOnly) {
    if (object == null || !object.isObject()) {
      String where = at.isEmpty() ? "body" : at.substring(0, at.length() - 1);
      throw Problem.invalid(List.of(CampaignFault.at(where, "not_an_object")));
    }
    Map<String, String> fields = new LinkedHashMap<>();
    List<Fault> faults = new ArrayList<>();
    object
        .properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              if (value.isContainerNode()) {
                faults.add(CampaignFault.at(at + field.getKey(), "bad_type"));
              } else if (!value.isNull() && !readOnly.contains(field.getKey())) {
                fields.put(field.getKey(), value.asText());
              }
            });
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return fields;
  }

  /** The elements of an array; a fault when it is none. */
  static List<JsonNode> array(JsonNode body, String field) {
    JsonNode array = body == null ? null : body.get(field);
    if (array == null || !array.isArray()) {
      throw Problem.invalid(List.of(CampaignFault.at(field, "not_an_array")));
    }
    List<JsonNode> elements = new ArrayList<>();
    array.forEach(elements::add);
    return elements;
  }
}
