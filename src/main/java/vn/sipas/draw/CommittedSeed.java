package vn.sipas.draw;

import java.time.Instant;

/**
 * A seed that was promised by its hash.
 *
 * @param commitment SHA-256 of the seed's 64 digits
 * @param entropySource what the public will learn only later and is mixed in; null when nothing is
 * @param seed null until a sample is drawn with it
 */
public record CommittedSeed(
    int id,
    String commitment,
    String entropySource,
    Instant committedAt,
    String committedBy,
    String seed) {

  /** Whether nobody who made the frame could know the seed, nor who made the seed the frame. */
  boolean isBefore(Instant frameStored) {
    return committedAt.isBefore(frameStored);
  }
}
