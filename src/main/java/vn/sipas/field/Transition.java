package vn.sipas.field;

import java.util.EnumSet;
import java.util.Set;
import vn.sipas.field.Disposition.Group;

/**
 * Which disposition may follow which; null stands for a case that is open.
 *
 * <p>An open case may end in any. What ended may be put right with a reason, but not into what
 * cannot have been: nobody who was spoken to was never approached, and who answered was reached.
 * What a used code told stays: such an answer may be found to be partial, or of somebody who does
 * not belong to the sample, and nothing else.
 */
enum Transition {
  FREE,
  WITH_REASON,
  NEVER;

  /** Somebody of the case was spoken to. */
  private static final Set<Group> MET =
      EnumSet.of(Group.COMPLETE, Group.PARTIAL, Group.REFUSAL, Group.OTHER);

  /** What an answer that came may be. */
  private static final Set<Disposition> OF_AN_ANSWER =
      Set.of(Disposition.COMPLETE, Disposition.PARTIAL, Disposition.NOT_ELIGIBLE);

  private static final Set<Group> NOBODY_MET =
      EnumSet.of(Group.NON_CONTACT, Group.UNKNOWN_HOUSEHOLD, Group.UNKNOWN_OTHER);

  /**
   * @param learned whether its code was used
   */
  static Transition of(Disposition from, Disposition to, boolean learned) {
    if (from == to) {
      return NEVER;
    }
    if (from == null) {
      return FREE;
    }
    if (learned) {
      return to != null && OF_AN_ANSWER.contains(to) ? WITH_REASON : NEVER;
    }
    if (to == Disposition.NOT_ATTEMPTED && MET.contains(from.group())) {
      return NEVER;
    }
    boolean lost = from.isAnswer() && to != null && NOBODY_MET.contains(to.group());
    return lost ? NEVER : WITH_REASON;
  }
}
