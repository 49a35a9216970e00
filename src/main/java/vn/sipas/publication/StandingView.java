package vn.sipas.publication;

import java.time.Instant;
import java.util.List;
import vn.sipas.publication.Publications.Standing;

/**
 * Where the results of a campaign stand.
 *
 * @param state {@code voluntary}, {@code not_closed}, {@code ready}, {@code waiting}, {@code
 *     frozen} or {@code correcting}
 * @param inForce the version in force; null before the first approval
 * @param correction the open one; null without
 * @param versions newest first; whoever sees a unit alone sees those that were approved
 */
record StandingView(
    String campaign,
    String state,
    VersionView inForce,
    CorrectionView correction,
    List<VersionView> versions) {

  record CorrectionView(String reason, Instant openedAt, String openedBy) {}

  static StandingView of(Standing standing, boolean staff) {
    Correction correction = standing.correction();
    return new StandingView(
        standing.campaign().code(),
        state(standing),
        standing.inForce() == null
            ? null
            : standing.approved(standing.inForce().version()).map(VersionView::of).orElse(null),
        correction == null
            ? null
            : new CorrectionView(correction.reason(), correction.openedAt(), correction.openedBy()),
        standing.versions().stream()
            .filter(version -> staff || version.isApproved())
            .map(VersionView::of)
            .toList());
  }

  private static String state(Standing standing) {
    if (standing.isVoluntary()) {
      return "voluntary";
    } else if (standing.waiting().isPresent()) {
      return "waiting";
    } else if (standing.correction() != null) {
      return standing.isOver() ? "correcting" : "correcting_open";
    } else if (standing.inForce() != null) {
      return "frozen";
    }
    return standing.isOver() ? "ready" : "not_closed";
  }

  public String stateKey() {
    return "publication.standing." + state;
  }

  public String nextKey() {
    return "publication.next." + state;
  }

  public VersionView waiting() {
    return versions.stream()
        .filter(version -> version.state().equals("proposed"))
        .findFirst()
        .orElse(null);
  }

  /** The last proposal came to nothing: what happened is told before the next. */
  public VersionView lastFailed() {
    VersionView last = versions.isEmpty() ? null : versions.get(0);
    boolean failed =
        last != null && (last.state().equals("void") || last.state().equals("returned"));
    return failed ? last : null;
  }
}
