package vn.sipas.satisfaction.moment;

/** A counter whose result is sums: it can be kept, completed later, and shared among threads. */
interface SummingCounter extends Counter {

  /** Under which the sums are kept. */
  String code();

  KeyedSums sums();

  /** An empty one of the same kind. */
  SummingCounter fresh();
}
