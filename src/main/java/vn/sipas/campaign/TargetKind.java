package vn.sipas.campaign;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** How a target is stated. */
public enum TargetKind {
  /** A share to reach: "at least 90 %". */
  ABSOLUTE("absolute"),
  /** A rise over a reference campaign, in points: "2 points more than in 2024". */
  GAIN("gain");

  private final String code;

  TargetKind(String code) {
    this.code = code;
  }

  @JsonValue
  public String code() {
    return code;
  }

  static Optional<TargetKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
