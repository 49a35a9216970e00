/**
 * What one run of load did.
 *
 * @param count acknowledged while it was measured
 * @param p50 median time of one in milliseconds
 */
record Load(long count, double perSecond, double p50, double p99) {}
