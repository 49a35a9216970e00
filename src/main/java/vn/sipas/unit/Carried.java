package vn.sipas.unit;

import java.util.List;

/** Where the people of a unit are found on the boundaries of another day. */
public sealed interface Carried {

  /** The unit itself exists on that day. */
  record Same(AdministrativeUnit unit) implements Carried {}

  /** All of them are in this one unit. */
  record Moved(AdministrativeUnit unit) implements Carried {}

  /**
   * No single unit can be named: the unit was split, or (looking back) joined from several, or from
   * a part. The shares of the candidates are not known; figures may not be apportioned over them.
   */
  record Split(List<AdministrativeUnit> candidates) implements Carried {}

  /** Nothing corresponds on that day, as for a district after its level ended. */
  record Nowhere() implements Carried {}
}
