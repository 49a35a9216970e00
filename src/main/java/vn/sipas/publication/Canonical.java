package vn.sipas.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import vn.sipas.platform.Sha256;

/**
 * A document as the one text that its hash is of: names in the order of the alphabet, no blanks,
 * nothing for what is not there, numbers with 12 significant digits and no exponent. The same on
 * every machine and under every version of Java.
 */
record Canonical(String text) {

  private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new SimpleModule().addSerializer(new Decimals()))
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .build();

  private static final class Decimals extends StdSerializer<Double> {

    Decimals() {
      super(Double.class);
    }

    @Override
    public void serialize(Double value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      if (Double.isFinite(value)) {
        out.writeNumber(number(value));
      } else {
        out.writeNull();
      }
    }
  }

  /** A number as it is written. */
  static String number(double value) {
    BigDecimal rounded = new BigDecimal(value).round(DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  static Canonical of(PublishedDocument document) {
    try {
      return new Canonical(MAPPER.writeValueAsString(document));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A document cannot be written", e);
    }
  }

  PublishedDocument read() {
    try {
      return MAPPER.readValue(text, PublishedDocument.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored document cannot be read", e);
    }
  }

  String sha256() {
    return Sha256.hex(text);
  }
}
