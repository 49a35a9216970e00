package vn.sipas.field;

import java.time.LocalDate;
import vn.sipas.draw.DrawnCase;

/**
 * A case in the field with what only the field needs to know.
 *
 * @param due until when it is to be asked; null when nobody said
 * @param coded whether it has a one-time code
 * @param attempts how often it was tried
 * @param replacedBy number of the case of the reserve asked in its place; null for none
 * @param replaceReason why this case was taken from the reserve; null for the main sample
 * @param learned whether its code is known to be used
 */
record CaseState(
    FieldCase of,
    LocalDate due,
    boolean coded,
    int attempts,
    Integer replacedBy,
    String replaceReason,
    boolean learned) {

  int number() {
    return of.drawn().number();
  }

  DrawnCase drawn() {
    return of.drawn();
  }

  Disposition disposition() {
    return of.disposition();
  }

  boolean isOpen() {
    return !of.isFinal();
  }

  boolean isLate(LocalDate today) {
    return isOpen() && due != null && due.isBefore(today);
  }

  /** Whether a case of the reserve may be asked in its place. */
  boolean mayBeReplaced() {
    return of.isFinal() && replacedBy == null && !of.tookPart();
  }

  /** Cases of the same place share its reserve, and their answers are told together. */
  static String place(DrawnCase drawn) {
    return drawn.stratum() + " " + (drawn.samplingUnit() == null ? "" : drawn.samplingUnit());
  }
}
