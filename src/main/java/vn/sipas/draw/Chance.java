package vn.sipas.draw;

import java.math.BigInteger;

/**
 * A probability as the fraction that it is: every machine writes the same.
 *
 * @param of numerator, at least 1, in lowest terms
 * @param in denominator
 */
public record Chance(long of, long in) {

  static final Chance CERTAIN = new Chance(1, 1);

  public Chance {
    if (of < 1 || of > in) {
      throw new IllegalArgumentException("no probability: " + of + "/" + in);
    }
    long common = common(of, in);
    of /= common;
    in /= common;
  }

  private static long common(long a, long b) {
    return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).longValueExact();
  }

  /** Of the second after the first; cancelled beforehand, so that it fits whenever it can. */
  Chance then(Chance second) {
    long left = common(of, second.in);
    long right = common(second.of, in);
    return new Chance(
        Math.multiplyExact(of / left, second.of / right),
        Math.multiplyExact(in / right, second.in / left));
  }

  public double value() {
    return (double) of / in;
  }

  @Override
  public String toString() {
    return of + "/" + in;
  }
}
