package vn.sipas.field;

import vn.sipas.draw.DrawnCase;

/**
 * A case that was given to the field: of the main sample, or of the reserve in place of another.
 *
 * @param replaces number of the case it stands in for; null for the main sample
 * @param mode null while none is chosen
 * @param enumerator code of who asks; null while nobody does
 * @param disposition null while it is open
 */
public record FieldCase(
    DrawnCase drawn, Integer replaces, Mode mode, String enumerator, Disposition disposition) {

  /** Whether somebody answered, all or a part. */
  public boolean tookPart() {
    return disposition != null && disposition.isAnswer();
  }

  public boolean isFinal() {
    return disposition != null;
  }
}
