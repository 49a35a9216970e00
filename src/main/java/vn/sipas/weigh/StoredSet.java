package vn.sipas.weigh;

import java.time.Instant;

/**
 * A set without its factors.
 *
 * @param responses answers that it was made of
 * @param openCases without a final disposition when it was made: with any it is a preview
 * @param converged whether the register's totals were met; true where none were asked for
 */
record StoredSet(
    int id,
    int version,
    WeightSettings settings,
    WeightReport report,
    String sha256,
    int responses,
    int openCases,
    boolean converged,
    Instant computedAt,
    String computedBy) {

  boolean isPreview() {
    return openCases > 0;
  }
}
