package vn.sipas.refusal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Counts of what was refused, for programs. */
@Path("/api/refusals")
@Tag(name = "refusals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("administrator")
class RefusalApi {

  private static final int MOST = 10_000;

  @Schema(name = "Refusals")
  record Answer(
      LocalDate from,
      LocalDate to,
      @Schema(description = "hour or day") String by,
      @Schema(description = "All of them") long refused,
      @Schema(description = "By reason, of all") List<ReasonTotal> reasons,
      @Schema(description = "The newest 10,000") List<RefusalRow> refusals,
      @Schema(description = "Whether there are more") boolean more) {}

  private final Refusals refusals;
  private final Clock clock;

  RefusalApi(Refusals refusals, Clock clock) {
    this.refusals = refusals;
    this.clock = clock;
  }

  @GET
  @Operation(
      summary = "How often what was refused: answers, codes, sign-ins, devices",
      description =
          "Counts only, never answers. Days from and to are both included, by default the last"
              + " seven; by=hour tells hours apart. A network is named by a keyed hash of its"
              + " shortened address that changes every day.")
  public Answer find(
      @RestQuery String from,
      @RestQuery String to,
      @RestQuery String reason,
      @RestQuery String campaign,
      @RestQuery String channel,
      @RestQuery String by) {
    RefusalFilter filter = RefusalFilter.of(from, to, reason, campaign, channel, by, clock);
    Refusals.Found found = refusals.find(filter, MOST);
    return new Answer(
        filter.from(),
        filter.to(),
        filter.by(),
        found.refused(),
        found.totals(),
        found.rows(),
        found.more());
  }
}
