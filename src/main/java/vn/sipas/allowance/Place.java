package vn.sipas.allowance;

/**
 * A place of the sample: a sampling unit, or a stratum where dossiers were drawn directly.
 *
 * @param stratum code of the stratum it lies in
 * @param open cases without a final disposition
 * @param entitled cases that took part
 * @param answers responses that came from it
 * @param listed how many have been put on a sheet; null before
 */
record Place(String code, String stratum, int open, int entitled, long answers, Integer listed) {

  enum State {
    /** Somebody may still answer. */
    OPEN,
    /** Nobody answered. */
    NOBODY,
    /** Cases and answers do not agree in number. */
    DIFFERS,
    READY,
    LISTED,
    /** More, or fewer, have taken part than were put on the sheet. */
    LISTED_DIFFERS
  }

  State state() {
    if (listed != null) {
      return listed == entitled && listed == answers ? State.LISTED : State.LISTED_DIFFERS;
    } else if (open > 0) {
      return State.OPEN;
    } else if (entitled != answers) {
      return State.DIFFERS;
    }
    return entitled == 0 ? State.NOBODY : State.READY;
  }

  boolean isReady() {
    return state() == State.READY;
  }

  /** Whether nothing more will come from it. */
  boolean isOver() {
    return open == 0;
  }
}
