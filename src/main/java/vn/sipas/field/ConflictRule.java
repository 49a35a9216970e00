package vn.sipas.field;

import java.util.Set;
import vn.sipas.draw.DrawnCase;

/** Applies the rule about conflicts of interest to the cases of a campaign. */
record ConflictRule(FieldPlaces places, Set<String> postAgencies, boolean dossiers) {

  /** Null when the enumerator may ask. */
  Conflict of(Enumerator enumerator, DrawnCase drawn) {
    String agency = drawn.agency();
    String authority = agency == null ? null : places.authority(agency);
    return Conflict.of(
        enumerator,
        ownCommune(enumerator),
        new Handling(
            drawn.commune(),
            agency,
            authority,
            dossiers,
            agency != null && postAgencies.contains(agency)),
        !postAgencies.isEmpty());
  }

  private String ownCommune(Enumerator enumerator) {
    return switch (enumerator.employer()) {
      case COMMUNE -> enumerator.employerCode();
      case AGENCY -> places.authority(enumerator.employerCode());
      case POST_OFFICE, OTHER -> null;
    };
  }
}
