package vn.sipas.satisfaction;

import java.util.List;

/** Which responses were summed: per place of the sample their number and a hash of them. */
record DataVersion(List<Place> places) {

  /**
   * @param stratumId null without strata
   * @param samplingUnitId null where respondents have no place
   * @param hash the same for the same responses in whatever order they came
   */
  record Place(Integer stratumId, Integer samplingUnitId, long responses, String hash) {}

  DataVersion {
    places = List.copyOf(places);
  }

  long responses() {
    return places.stream().mapToLong(Place::responses).sum();
  }
}
