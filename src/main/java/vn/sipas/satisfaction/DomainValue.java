package vn.sipas.satisfaction;

import java.util.Comparator;
import vn.sipas.platform.VietnameseOrder;

/**
 * One value of a variable by which results are broken down.
 *
 * @param code as in the interface; null when the response does not tell
 * @param label what people read
 * @param position place among the others; equal positions are ordered by label
 * @param flag why the value is not one of the regular ones, or null
 */
record DomainValue(String code, String label, int position, String flag)
    implements Comparable<DomainValue> {

  /** The response does not tell the variable: no unit, a question left out. */
  static final String NOT_STATED = "not_stated";

  /** A unit whose people are spread over several units of the boundaries asked for. */
  static final String BOUNDARY_SPLIT = "boundary_split";

  /** A unit above the level asked for, or one that nothing corresponds to on that day. */
  static final String NO_UNIT_OF_LEVEL = "no_unit_of_level";

  private static final int LAST = 1_000_000;

  private static final Comparator<DomainValue> ORDER =
      Comparator.comparingInt(DomainValue::position)
          .thenComparing(DomainValue::label, VietnameseOrder.INSTANCE)
          .thenComparing(DomainValue::code, Comparator.nullsLast(Comparator.naturalOrder()));

  static DomainValue regular(String code, String label) {
    return new DomainValue(code, label, 0, null);
  }

  static DomainValue notStated(String label) {
    return new DomainValue(null, label, LAST, NOT_STATED);
  }

  /** A value that is shown after the regular ones, with the reason. */
  static DomainValue apart(String code, String label, String flag) {
    return new DomainValue(code, label, LAST - 1, flag);
  }

  @Override
  public int compareTo(DomainValue other) {
    return ORDER.compare(this, other);
  }
}
