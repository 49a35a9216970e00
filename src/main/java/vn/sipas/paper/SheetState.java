package vn.sipas.paper;

import java.util.Locale;
import java.util.Set;

/** Where a sheet stands. */
enum SheetState {
  /** Out, or in the pile that is still to be entered. */
  PRINTED,
  /** Came back with no answer on it. */
  BLANK,
  /** Came back unreadable. */
  SPOILED,
  /** Known not to come back. */
  LOST,
  /** Entered once, to be entered by somebody else. */
  ENTERED,
  /** Entered twice, not alike, not decided. */
  DIFFERING,
  /** Its answers are settled and on their way into the intake. */
  AGREED,
  /** Is a response. */
  ACCEPTED;

  /** What may be noted of a sheet without answers, and taken back. */
  static final Set<SheetState> WITHOUT_ANSWERS = Set.of(PRINTED, BLANK, SPOILED, LOST);

  /** Neither out nor done: a batch with such a sheet cannot be closed. */
  static final Set<SheetState> UNFINISHED = Set.of(ENTERED, DIFFERING, AGREED);

  static SheetState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the sheet of paper is back. */
  boolean isBack() {
    return this != PRINTED && this != LOST;
  }
}
