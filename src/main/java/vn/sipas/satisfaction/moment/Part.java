package vn.sipas.satisfaction.moment;

/** A counter and how far it has counted. */
final class Part {

  final Counter counter;

  /** All responses up to this number are counted. */
  long through;

  /** Responses read for it, not counting those whose sums were kept. */
  long scanned;

  Part(Counter counter) {
    this.counter = counter;
  }

  /** Begins with kept sums. */
  void resume(Kept kept) {
    ((SummingCounter) counter).sums().addEncoded(kept.sums());
    through = kept.through();
  }
}
