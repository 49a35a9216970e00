package vn.sipas.draw;

import vn.sipas.platform.Sha256;

/**
 * All chance of a draw, so that anybody with {@code sha256sum} finds the same numbers. A start is
 * the first 13 hexadecimal digits of SHA-256(seed|what|place), divided by 16^13; tickets of a
 * lottery are SHA-256(seed|code), the smallest first.
 *
 * @param dossiers seed of everything within places
 * @param communes seed of the choice of communes; that of an earlier draw keeps its communes
 */
public record DrawSeed(String dossiers, String communes) {

  private static final int DIGITS = 13;

  /** A seed for both. */
  public static DrawSeed of(String seed) {
    return new DrawSeed(seed, seed);
  }

  /**
   * The seed that was committed, mixed with what the public learned only later.
   *
   * @param entropy null when nothing is mixed in
   */
  static String mixed(String committed, String entropy) {
    return entropy == null ? committed : Sha256.hex(committed + "|" + entropy);
  }

  /** The same dossiers' chance with the communes of an earlier draw. */
  DrawSeed keeping(String earlier) {
    return new DrawSeed(dossiers, earlier);
  }

  /** Random start in [0,1) of a systematic choice of communes. */
  double communeStart(String area) {
    return start(communes + "|pps|" + area);
  }

  /** A commune's permanent random number: those with the smallest are drawn. */
  String communeTicket(String commune) {
    return Sha256.hex(communes + "|commune|" + commune);
  }

  /** Random start in [0,1) of a systematic choice of dossiers. */
  double dossierStart(String place) {
    return start(dossiers + "|systematic|" + place);
  }

  byte[] dossierTicket(String code) {
    return Sha256.of(dossiers + "|" + code);
  }

  /** 52 bits: a double holds them exactly. */
  private static double start(String text) {
    return Long.parseLong(Sha256.hex(text).substring(0, DIGITS), 16) / (double) (1L << 4 * DIGITS);
  }
}
