package vn.sipas.draw;

import vn.sipas.frame.Outcome;

/**
 * A dossier, village or household that was drawn.
 *
 * @param number counted from 1 within the draw
 * @param code of the frame's row, with a number behind it when the row stands for several
 *     households
 * @param stratum code of the campaign's stratum
 * @param samplingUnit code of the campaign's sampling unit; null when dossiers are drawn directly
 * @param commune its code on the frame's boundaries
 * @param agency null when the frame does not say
 * @param field null when the frame does not say
 * @param outcome null when the frame does not say
 * @param turn order within its place, from 1: the main sample first, then the reserve
 * @param reserve whether it may be asked only when it replaces another of its place
 * @param probability of being in the main sample, over all stages, in (0, 1]
 */
public record DrawnCase(
    int number,
    String code,
    String stratum,
    String samplingUnit,
    String commune,
    String agency,
    String field,
    Outcome outcome,
    int turn,
    boolean reserve,
    double probability) {

  /** Code of its place: the sampling unit, or the stratum where dossiers were drawn directly. */
  public String place() {
    return samplingUnit == null ? stratum : samplingUnit;
  }

  /**
   * Code of the frame's row alone. A contact there is that of the row, which with several
   * households is none of theirs: it leads to a household, but does not say who that is.
   */
  public String frameCode() {
    return outcome == null ? code.replaceFirst("#\\d+$", "") : code;
  }

  /** Dossiers of the frame that it stands for. */
  public double weight() {
    return 1 / probability;
  }
}
