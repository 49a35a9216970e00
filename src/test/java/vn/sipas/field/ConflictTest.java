package vn.sipas.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody asks about dossiers of his own people. */
class ConflictTest {

  /**
   * The dossier lies in commune X. {@code authority} is the commune whose authority the agency is;
   * {@code post} whether the post office runs the agency's desks.
   */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // employer, code, own commune | agency, authority, dossier, post, any by post | conflict
        "agency, A1, -, A1, -, true, false, false, OWN_AGENCY",
        "agency, A1, -, A2, -, true, false, false, -",
        "agency, A1, -, -, -, true, false, false, OFFICE_UNKNOWN",
        "agency, A1, -, -, -, false, false, false, -",
        "agency, UB-X, X, A2, -, true, false, false, OWN_COMMUNE",
        "agency, UB-Y, Y, UB-Y, Y, true, false, false, OWN_COMMUNE",
        "agency, UB-Y, Y, A2, -, true, false, false, -",
        "commune, X, X, A2, -, true, false, false, OWN_COMMUNE",
        "commune, X, X, -, -, false, false, false, OWN_COMMUNE",
        "commune, Y, Y, UB-Y, Y, true, false, false, OWN_COMMUNE",
        "commune, Y, Y, A2, -, true, false, false, -",
        "commune, Y, Y, -, -, true, false, false, -",
        "post_office, -, -, A1, -, true, true, true, POST_OFFICE",
        "post_office, -, -, A1, -, true, false, true, -",
        "post_office, -, -, -, -, true, false, true, OFFICE_UNKNOWN",
        "post_office, -, -, -, -, true, false, false, -",
        "other, -, -, A1, -, true, true, true, -",
        "other, -, -, -, -, true, false, true, -",
      })
  void conflict_isThatOfWhoHandledTheDossier(
      String employer,
      String code,
      String ownCommune,
      String agency,
      String authority,
      boolean dossier,
      boolean byPost,
      boolean anyByPost,
      Conflict conflict) {
    var enumerator = new Enumerator(1, "E", "E", Employer.of(employer).orElseThrow(), code, true);
    var handling = new Handling("X", agency, authority, dossier, byPost);

    assertThat(Conflict.of(enumerator, ownCommune, handling, anyByPost)).isEqualTo(conflict);
  }
}
