package vn.sipas.platform;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.OptionalInt;

/**
 * A refusal that the caller is told about: a stable code, an HTTP status and, for input, every
 * fault at once. The text comes from {@code messages/problem_*.properties} under {@code
 * problem.<code>}.
 */
public class Problem extends RuntimeException {

  private final int status;
  private final String code;
  private final transient Object[] args;
  private final transient List<Fault> faults;
  private int retryAfterSeconds;

  public Problem(int status, String code, Object... args) {
    this(status, code, List.of(), args);
  }

  public Problem(int status, String code, List<Fault> faults, Object... args) {
    super(code, null, false, false);
    this.status = status;
    this.code = code;
    this.faults = List.copyOf(faults);
    this.args = args;
  }

  /** What was asked for does not exist, or this caller may not know that it does. */
  public static Problem notFound(Object what) {
    return new Problem(404, "not_found", what);
  }

  /** Input with faults, all of them. */
  public static Problem invalid(List<Fault> faults) {
    return new Problem(422, "invalid", faults, faults.size());
  }

  /** A body that is no JSON, with the place where reading it ended. */
  public static Problem malformedJson(JsonProcessingException exception) {
    JsonLocation at = exception.getLocation();
    return new Problem(
        400, "malformed_json", at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr());
  }

  /** Tells the caller to come back after so many seconds. */
  public Problem retryAfter(int seconds) {
    retryAfterSeconds = seconds;
    return this;
  }

  public OptionalInt retryAfter() {
    return retryAfterSeconds == 0 ? OptionalInt.empty() : OptionalInt.of(retryAfterSeconds);
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public Object[] args() {
    return args;
  }

  public List<Fault> faults() {
    return faults;
  }
}
