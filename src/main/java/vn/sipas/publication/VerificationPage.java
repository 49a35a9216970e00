package vn.sipas.publication;

import java.time.Instant;
import vn.sipas.publication.ApprovalReport.Rows;

/**
 * What computing a version again gave.
 *
 * @param otherSoftware that computes today; null when it is the same
 * @param facts what differs, in words
 * @param moved figures that differ; null without
 */
record VerificationPage(
    VersionView version,
    String name,
    boolean intact,
    boolean equal,
    String software,
    String otherSoftware,
    String facts,
    Rows moved,
    Instant at) {

  static VerificationPage of(Publications.Verification checked, Wording words) {
    String then = checked.document().made().software();
    return new VerificationPage(
        VersionView.of(checked.version()),
        words.title(checked.version()),
        checked.intact(),
        checked.equal(),
        then,
        checked.software().equals(then) ? null : checked.software(),
        words.facts(checked.moved().facts()),
        checked.moved().cells().isEmpty() ? null : VersionPage.moves(checked.moved(), words),
        checked.at());
  }
}
