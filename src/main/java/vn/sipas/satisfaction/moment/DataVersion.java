package vn.sipas.satisfaction.moment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Which responses were summed: per place of the sample their number and a hash of them.
 *
 * @param units ids of the administrative units they are of
 * @param desks ids of the desks where they were given
 * @param releasedThrough answers of volunteers received after this day are not among them; null
 *     where all responses are, or none
 */
public record DataVersion(
    List<Place> places, Set<Integer> units, Set<Integer> desks, LocalDate releasedThrough) {

  /**
   * @param stratumId null without strata
   * @param samplingUnitId null where respondents have no place
   * @param hash the same for the same responses in whatever order they came
   */
  public record Place(Integer stratumId, Integer samplingUnitId, long responses, String hash) {}

  public DataVersion {
    places = List.copyOf(places);
    units = Set.copyOf(units);
    desks = Set.copyOf(desks);
  }

  /** All responses, those included whose place the design does not know. */
  public long responses() {
    return places.stream().mapToLong(Place::responses).sum();
  }
}
