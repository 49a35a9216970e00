package vn.sipas.satisfaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sipas.access.CurrentUser;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/** Whether figures given out earlier would be given out today. */
@Path("/api/receipts/{receipt}")
@RolesAllowed({"administrator", "analyst", "unit_viewer"})
@Tag(name = "results")
class ReceiptApi {

  /**
   * @param equal whether figures are the same today, to the last digit
   * @param changed of software, survey, definition, boundaries, design and data, what is not
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
      List<? extends DomainFigures> estimates) {}

  private final ReceiptRepository receipts;
  private final ResultsService results;
  private final CurrentUser user;
  private final PageContext page;

  ReceiptApi(
      ReceiptRepository receipts, ResultsService results, CurrentUser user, PageContext page) {
    this.receipts = receipts;
    this.results = results;
    this.user = user;
    this.page = page;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Computes again what a receipt stands for",
      description = "Says whether figures under this receipt are the same today or what changed.")
  @APIResponse(responseCode = "200", description = "Equal, or what changed")
  @APIResponse(responseCode = "404", description = "No such receipt was given out")
  public Checked check(@PathParam("receipt") String receipt) {
    var kept = receipts.find(receipt).orElseThrow(() -> Problem.notFound(receipt));
    Viewer viewer = Viewer.of(user, page.language());
    ReceiptFacts now = results.facts(kept.campaign(), kept.facts().boundaries());
    Results again =
        results.results(
            kept.campaign(), ResultsRequest.of(kept.facts().boundaries(), Measure.OVERALL), viewer);
    List<String> changed = kept.facts().changedTo(now);
    return new Checked(
        receipt,
        kept.campaign(),
        kept.givenAt(),
        changed.isEmpty(),
        changed,
        kept.facts(),
        now,
        again.estimates());
  }
}
