package vn.sipas.backcheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.ToIntFunction;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.PlaceNames;

/** What back-checks found, and the places that are left out because of it, for a report. */
@ApplicationScoped
public class BackCheckRecord {

  /**
   * A decision to leave a place's interviews out.
   *
   * @param name of the place; its code where it has none
   */
  public record Exclusion(String place, String name, int responses, String reason, String by) {}

  /**
   * Back-checks of all enumerators together.
   *
   * @param interviews that could be checked
   * @param drawn of them
   * @param open of those drawn, not tried yet
   * @param reached who could be asked again
   * @param differing of those reached, with anything that differs
   * @param serious of those reached, with something that makes the answer doubtful
   */
  public record Found(
      int interviews, int drawn, int open, int reached, int differing, int serious) {}

  private final BackChecks checks;
  private final InterviewRepository interviews;
  private final PlaceNames places;

  BackCheckRecord(BackChecks checks, InterviewRepository interviews, PlaceNames places) {
    this.checks = checks;
    this.interviews = interviews;
    this.places = places;
  }

  /** Null while it is not decided how many are checked. */
  public Found found(CampaignFacts campaign) {
    BackChecks.Standing standing = checks.of(campaign.code());
    return standing.percent() == null
        ? null
        : new Found(
            sum(standing, Tally::interviews),
            sum(standing, Tally::drawn),
            sum(standing, Tally::open),
            sum(standing, Tally::reached),
            sum(standing, Tally::differing),
            sum(standing, Tally::serious));
  }

  private static int sum(BackChecks.Standing standing, ToIntFunction<Tally> number) {
    return standing.tallies().stream().mapToInt(number).sum();
  }

  /** Of the decisions that hold, in the order of the places' codes. */
  public List<Exclusion> excluded(CampaignFacts campaign) {
    var names = places.of(campaign.id());
    return interviews.excluded(campaign.id()).stream()
        .map(
            place -> {
              Decision last = interviews.decisions(campaign.id(), place).get(0);
              return new Exclusion(
                  place,
                  names.getOrDefault(place, place),
                  last.answers(),
                  last.reason(),
                  last.by());
            })
        .toList();
  }
}
