package vn.sipas.desk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a device is; several may be true at once. The most pressing comes first. Public, so that the
 * API is described with its values.
 */
public enum DeviceState {
  /** No sign of it for long while its desk was open. */
  SILENT("bad"),
  /** Its oldest answer has waited for long. */
  OLD_QUEUE("bad"),
  /** The server refused an answer, which somebody has to look at. */
  SET_ASIDE("bad"),
  /** Another version of the application than the server's. */
  OLDER_VERSION("open"),
  NEVER_ENROLLED("open"),
  REVOKED(""),
  GOOD("good");

  private final String style;

  DeviceState(String style) {
    this.style = style;
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of its tag on a page. */
  public String style() {
    return style;
  }

  public String key() {
    return "device.state." + code();
  }

  /** What to do about it. */
  public String explainedKey() {
    return "device.state_explained." + code();
  }

  static Optional<DeviceState> of(String code) {
    return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
  }
}
