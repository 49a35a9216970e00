package vn.sipas.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.sipas.access.CurrentUser;
import vn.sipas.campaign.CampaignOrigin;
import vn.sipas.platform.Language;
import vn.sipas.platform.Problem;

/** Computes again what a receipt stands for. */
@ApplicationScoped
class ReceiptCheck {

  private final ReceiptRepository receipts;
  private final ResultsService results;
  private final Clock clock;

  ReceiptCheck(ReceiptRepository receipts, ResultsService results, Clock clock) {
    this.receipts = receipts;
    this.results = results;
    this.clock = clock;
  }

  /**
   * What a check found.
   *
   * @param equal whether figures are the same today, to the last digit
   * @param changed of software, survey, definition, boundaries, design, units and data, what is not
   * @param origin where the answers came from; null when they were collected here
   * @param estimates the overall index computed again on the receipt's boundaries
   */
  record Checked(
      String receipt,
      String campaign,
      Instant givenAt,
      boolean equal,
      List<String> changed,
      ReceiptFacts then,
      ReceiptFacts now,
      CampaignOrigin origin,
      List<? extends DomainFigures> estimates) {}

  /**
   * @throws Problem 404 when no such receipt is known, and as for results
   */
  Checked check(String receipt, CurrentUser user, Language language) {
    var kept = receipts.find(receipt).orElseThrow(() -> Problem.notFound(receipt));
    Viewer viewer = Viewer.of(user, language);
    ReceiptFacts then = kept.facts();
    ReceiptFacts now = results.facts(kept.campaign(), then.boundaries());
    Results again =
        results.results(
            kept.campaign(), ResultsRequest.of(then.boundaries(), Measure.OVERALL), viewer);
    receipts.use(receipt, clock.instant());
    List<String> changed = then.changedTo(now);
    return new Checked(
        receipt,
        kept.campaign(),
        kept.givenAt(),
        changed.isEmpty(),
        changed,
        then,
        now,
        again.header().origin(),
        again.estimates());
  }
}
