package vn.sipas.satisfaction.moment;

/**
 * Sums as they are kept: of the responses with {@code seq <= through} at one revision of them.
 *
 * @param sums as {@link KeyedSums} writes them
 */
record Kept(long revision, long through, byte[] sums) {}
