package vn.sipas.campaign;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Optional;

/** What was drawn first: the primary sampling unit. */
public enum DesignKind {
  /** Respondents (dossiers) were drawn directly, from the whole frame or within strata. */
  RESPONDENT("respondent"),
  /** Places, usually communes, were drawn first and respondents within them. */
  CLUSTER("cluster");

  @EnumeratedValue private final String code;

  DesignKind(String code) {
    this.code = code;
  }

  @JsonValue
  public String code() {
    return code;
  }

  static Optional<DesignKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
