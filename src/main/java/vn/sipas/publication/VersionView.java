package vn.sipas.publication;

import java.time.Instant;
import java.util.List;

/**
 * A proposal or version as it is shown.
 *
 * @param state {@code proposed}, {@code approved}, {@code returned}, {@code withdrawn} or {@code
 *     void}
 * @param moved what had changed when it became void
 */
record VersionView(
    int number,
    Integer version,
    String state,
    String sha256,
    String reason,
    Instant proposedAt,
    String proposedBy,
    Instant decidedAt,
    String decidedBy,
    String decisionReason,
    List<String> moved) {

  static VersionView of(Version one) {
    return new VersionView(
        one.number(),
        one.version(),
        one.state().code(),
        one.sha256(),
        one.reason(),
        one.proposedAt(),
        one.proposedBy(),
        one.decidedAt(),
        one.decidedBy(),
        one.decisionReason(),
        one.moved());
  }

  public String stateKey() {
    return "publication.state." + state;
  }

  public String stateStyle() {
    return switch (state) {
      case "approved" -> "good";
      case "proposed" -> "open";
      default -> "";
    };
  }

  public String shortHash() {
    return sha256.substring(0, 12);
  }
}
