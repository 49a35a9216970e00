package vn.sipas.field;

import java.util.Locale;

/** Why somebody must not ask about a case: his own people handled it. */
enum Conflict {
  OWN_AGENCY,
  OWN_COMMUNE,
  POST_OFFICE,
  /** The frame does not say who handled it, so that it might have been his own people. */
  OFFICE_UNKNOWN;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String key() {
    return "field.conflict." + code();
  }

  /**
   * The conflict, or null.
   *
   * @param ownCommune the commune whose authority pays the enumerator, also as one of its agencies
   * @param anyByPost whether the post office runs the desks of any agency
   */
  static Conflict of(
      Enumerator enumerator, String ownCommune, Handling handling, boolean anyByPost) {
    boolean unknown = handling.dossier() && handling.agency() == null;
    if (enumerator.employer() == Employer.POST_OFFICE) {
      return handling.byPost() ? POST_OFFICE : unknown && anyByPost ? OFFICE_UNKNOWN : null;
    }
    if (ownCommune != null
        && (ownCommune.equals(handling.commune()) || ownCommune.equals(handling.authority()))) {
      return OWN_COMMUNE;
    }
    if (enumerator.employer() == Employer.AGENCY) {
      return enumerator.employerCode().equals(handling.agency())
          ? OWN_AGENCY
          : unknown ? OFFICE_UNKNOWN : null;
    }
    return null;
  }
}
