package vn.sipas.draw;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A draw as it was stored.
 *
 * @param planVersion null when sizes were typed
 * @param committed the seed with its commitment; null for draws of other programs
 * @param entropy what was mixed in; null when nothing was
 * @param keptFrom campaign whose communes were kept; null when none was
 * @param inFrame dossiers or households that could be drawn or were outside
 * @param outside of them in no area
 * @param spared left out because their people were drawn lately
 * @param sparedSince since when; null when nobody was spared
 * @param setAside null while it is in force
 */
record StoredDraw(
    DrawnSample sample,
    String drawnBy,
    DrawSettings settings,
    Integer planVersion,
    CommittedSeed committed,
    String entropy,
    DrawSeed seed,
    String keptFrom,
    long inFrame,
    long outside,
    long spared,
    LocalDate sparedSince,
    SetAside setAside) {

  record SetAside(Instant at, String by, String reason) {}

  boolean isInForce() {
    return setAside == null;
  }

  int id() {
    return sample.id();
  }

  int number() {
    return sample.number();
  }
}
