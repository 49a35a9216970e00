package vn.sipas.field;

/** Which cases are looked for; null for all. */
record CaseFilter(String commune, String enumerator, Situation situation, Integer number) {

  static final CaseFilter NONE = new CaseFilter(null, null, null, null);

  /** Of what was typed: blank or unknown is all. */
  static CaseFilter of(String commune, String enumerator, String situation) {
    return new CaseFilter(
        orNull(commune), orNull(enumerator), Situation.of(situation).orElse(null), null);
  }

  static CaseFilter of(int number) {
    return new CaseFilter(null, null, null, number);
  }

  private static String orNull(String typed) {
    return typed == null || typed.isEmpty() ? null : typed;
  }
}
