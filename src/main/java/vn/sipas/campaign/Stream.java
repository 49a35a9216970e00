package vn.sipas.campaign;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Optional;

/** Where answers come from. The two are never pooled. */
public enum Stream {
  /** Respondents drawn with known probabilities: intervals and verdicts are possible. */
  PROBABILITY("probability"),
  /** Whoever comes: counts, shares and bounds, no interval and no verdict. */
  VOLUNTARY("voluntary");

  @EnumeratedValue private final String code;

  Stream(String code) {
    this.code = code;
  }

  @JsonValue
  public String code() {
    return code;
  }

  static Optional<Stream> of(String code) {
    return Arrays.stream(values()).filter(stream -> stream.code.equals(code)).findFirst();
  }
}
