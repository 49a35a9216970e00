package vn.sipas.backcheck;

import java.time.Instant;

/**
 * What somebody decided about the interviews of a place.
 *
 * @param answers how many were left out, or let in again
 */
record Decision(boolean excluded, int answers, String reason, Instant at, String by) {}
