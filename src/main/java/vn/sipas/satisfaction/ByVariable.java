package vn.sipas.satisfaction;

import vn.sipas.satisfaction.moment.KeyColumn;

/**
 * A variable by which results are broken down: which column of a response tells it, and what a
 * value of that column means.
 */
interface ByVariable {

  /** The name in the interface: {@code district}, {@code sex}. */
  String code();

  /** The name that people read. */
  String label();

  /** What of a response tells it. */
  KeyColumn column();

  /**
   * The value that a response belongs to.
   *
   * @param raw the column's value; may be null
   */
  DomainValue of(String raw);

  /** Whether values are places, which are the same for whoever looks. */
  default boolean isPlace() {
    return false;
  }
}
