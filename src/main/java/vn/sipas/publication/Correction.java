package vn.sipas.publication;

import java.time.Instant;

/**
 * Why what was frozen may move again.
 *
 * @param closedAt null while it is open
 * @param version that came of it; null when it was given up
 */
record Correction(
    int id,
    String reason,
    Instant openedAt,
    String openedBy,
    Instant closedAt,
    String closedBy,
    Integer version) {}
