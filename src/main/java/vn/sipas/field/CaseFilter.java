package vn.sipas.field;

/** Which cases are listed; empty or null for all. */
record CaseFilter(String commune, String enumerator, String state) {

  static final CaseFilter NONE = new CaseFilter(null, null, null);

  boolean takes(CaseState one) {
    return (commune == null || commune.isEmpty() || commune.equals(one.drawn().commune()))
        && (enumerator == null || enumerator.isEmpty() || enumerator.equals(one.of().enumerator()));
  }
}
