package vn.sipas.unit;

import java.util.Optional;

/** What of the old unit goes to the new one, in the wording of the resolution. */
public enum LegalShare {
  WHOLE("whole"),
  PART_AREA_AND_POPULATION("part-area-and-population"),
  /** An uninhabited strip: nobody moves. */
  PART_AREA_ONLY("part-area-only"),
  /** Everybody moves; what remains is land. */
  PART_AREA_WHOLE_POPULATION("part-area-whole-population"),
  PART_POPULATION_ONLY("part-population-only"),
  REMAINDER("remainder");

  private final String code;

  LegalShare(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The column {@code share} of the official layout. */
  public String share() {
    return this == WHOLE ? "whole" : "part";
  }

  public static Optional<LegalShare> of(String code) {
    for (LegalShare share : values()) {
      if (share.code.equals(code)) {
        return Optional.of(share);
      }
    }
    return Optional.empty();
  }
}
