package vn.sipas.report.pages;

/** Numbers of which only the size matters. */
final class Rounding {

  private Rounding() {}

  /** 2.317 becomes 2.400: a need is never understated. */
  static long upToTwoDigits(long number) {
    long unit = 1;
    while (number / unit >= 100) {
      unit *= 10;
    }
    return (number + unit - 1) / unit * unit;
  }
}
