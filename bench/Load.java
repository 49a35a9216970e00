/**
 * What one run of load did.
 *
 * @param count acknowledged while it was measured
 * @param p50 median time of one in milliseconds
 * @param p99Sustained p99 with what those would have waited that could not be sent during a pause;
 *     the same as p99 where it was not asked for
 */
record Load(long count, double perSecond, double p50, double p99, double p99Sustained) {

  Load(long count, double perSecond, double p50, double p99) {
    this(count, perSecond, p50, p99, p99);
  }
}
