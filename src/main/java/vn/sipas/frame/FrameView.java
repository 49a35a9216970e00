package vn.sipas.frame;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A frame as it is shown; nothing of it says who somebody is.
 *
 * @param state {@code loading} or {@code stored}
 * @param faultCounts rows left out, by fault
 */
public record FrameView(
    int id,
    String kind,
    String source,
    String state,
    int entries,
    int leftOut,
    LocalDate boundaries,
    String sha256,
    Instant createdAt,
    String createdBy,
    int contacts,
    Instant contactsForgottenAt,
    Map<String, Integer> faultCounts) {

  /**
   * How many there are of something.
   *
   * @param code empty for those that do not tell
   */
  public record Count(String code, String name, long number) {}

  /** Rows that the file gave with communes of the other era. */
  public record Carried(int rows, List<CarriedCommune> communes) {}

  /**
   * A commune of the other era and the one it was taken as.
   *
   * @param given its era and code, {@code three_level/99028}
   * @param commune code on the frame's boundaries
   */
  public record CarriedCommune(
      String given, String givenName, String commune, String communeName, int rows) {

    /** Without its era. */
    public String code() {
      return given.substring(given.indexOf('/') + 1);
    }
  }

  /**
   * A frame counted in every way.
   *
   * @param size dossiers, or households
   * @param carried rows whose commune is one of the other era in the file
   * @param faults the first faults of rows that were left out
   */
  public record Detail(
      FrameView frame,
      long size,
      Carried carried,
      Map<String, List<Count>> counts,
      List<FaultView> faults) {}

  /**
   * A fault in words.
   *
   * @param column by its heading; empty when the whole row is meant
   */
  public record FaultView(long row, String column, String code, String text) {}

  static FrameView of(StoredFrame frame) {
    return new FrameView(
        frame.id(),
        frame.kind().code(),
        frame.source(),
        frame.isStored() ? "stored" : "loading",
        frame.entries(),
        frame.leftOut(),
        frame.boundaries(),
        frame.sha256(),
        frame.createdAt(),
        frame.createdBy(),
        frame.contacts(),
        frame.contactsForgottenAt(),
        frame.faultCounts());
  }

  public boolean isStored() {
    return state.equals("stored");
  }

  public String kindKey() {
    return "frame.kind." + kind;
  }

  public String shortHash() {
    return sha256 == null ? "" : sha256.substring(0, 8);
  }
}
