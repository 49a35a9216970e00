package vn.sipas.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import vn.sipas.platform.Sha256;

/** A definition as JSON with sorted keys: what a file says, whatever its comments and layout. */
record CanonicalJson(String text) {

  private static final ObjectMapper SORTED =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  static CanonicalJson of(YamlValue root) {
    try {
      return new CanonicalJson(SORTED.writeValueAsString(root.plain()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  String sha256() {
    return Sha256.hex(text);
  }
}
