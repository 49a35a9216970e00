package vn.sipas.backcheck;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Back-checks as JSON: who asked and what differs, never a name of a citizen. */
@Path("/api/campaigns/{campaign}/back-checks")
@RolesAllowed({"administrator", "analyst"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "back-checks")
@Blocking
class BackCheckApi {

  record Of(
      String enumerator,
      int interviews,
      int drawn,
      int open,
      int reached,
      int differing,
      int serious,
      Map<String, Integer> findings) {

    static Of tally(Tally tally) {
      Map<String, Integer> findings = new TreeMap<>();
      tally.findings().forEach((kind, count) -> findings.put(kind.code(), count));
      return new Of(
          tally.enumerator(),
          tally.interviews(),
          tally.drawn(),
          tally.open(),
          tally.reached(),
          tally.differing(),
          tally.serious(),
          findings);
    }
  }

  /**
   * @param result null until somebody tried
   */
  record One(int number, String enumerator, String drawnOn, String result, List<String> findings) {

    static One of(BackCheck check) {
      return new One(
          check.number(),
          check.enumerator(),
          check.drawnOn().toString(),
          check.result() == null ? null : check.result().code(),
          check.findings().stream().map(FindingKind::code).toList());
    }
  }

  /**
   * @param percent null before it was decided
   */
  record Standing(
      Integer percent,
      int missing,
      List<Of> enumerators,
      List<One> checks,
      List<Indicators> indicators) {}

  record Found(String result, List<String> findings, String note) {}

  private final BackChecks checks;
  private final IndicatorTable indicators;

  BackCheckApi(BackChecks checks, IndicatorTable indicators) {
    this.checks = checks;
    this.indicators = indicators;
  }

  @GET
  @Operation(summary = "Back-checks by enumerator, each of them, and indicators of the interviews")
  public Standing all(@PathParam("campaign") String campaign) {
    BackChecks.Standing of = checks.of(campaign);
    return new Standing(
        of.percent(),
        of.missing(),
        of.tallies().stream().map(Of::tally).toList(),
        of.checks().stream().map(One::of).toList(),
        indicators.of(campaign));
  }

  @PUT
  @Path("{number}")
  @Operation(summary = "Notes what a back-check found")
  @APIResponse(responseCode = "404", description = "The case is not to be checked")
  @APIResponse(responseCode = "422", description = "Every fault")
  public Standing record(
      @PathParam("campaign") String campaign, @PathParam("number") int number, Found found) {
    Found given = found == null ? new Found(null, null, null) : found;
    checks.record(
        campaign,
        number,
        given.result,
        given.findings == null ? List.of() : given.findings,
        given.note);
    return all(campaign);
  }
}
