package vn.sipas.report.pages;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sipas.access.CurrentUser;
import vn.sipas.estimation.Limits;
import vn.sipas.past.PublishedFigure;
import vn.sipas.platform.PageContext;

/** Published figures beside a campaign's own, as JSON. */
@Path("/api/campaigns/{campaign}/published")
@RolesAllowed({"administrator", "analyst", "unit_viewer"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "past")
@Blocking
class PublishedBeforeApi {

  /**
   * A published figure beside the present one, shares in [0,1].
   *
   * @param now null when hidden or not defined
   * @param difference now − published; null when nothing may be compared
   * @param approximateInterval null unless the published figure has a standard error or interval
   * @param code {@code approximate}, or why there is no interval
   */
  record Beside(
      PublishedFigure published,
      Double now,
      Double difference,
      Limits approximateInterval,
      String code) {}

  private final PublishedReading published;
  private final CurrentUser user;
  private final PageContext page;

  PublishedBeforeApi(PublishedReading published, CurrentUser user, PageContext page) {
    this.published = published;
    this.user = user;
    this.page = page;
  }

  @GET
  @Operation(
      summary = "Figures published of the campaign's unit up to its year, beside its own",
      description =
          "They come from no campaign of this system. A difference has an approximate interval only"
              + " where a standard error or an interval was published, never a verdict, and none is"
              + " given across a method break.")
  public List<Beside> all(@PathParam("campaign") String campaign) {
    return published.of(campaign, user, page.language()).stream()
        .map(
            one ->
                new Beside(
                    one.figure(),
                    one.now() == null ? null : one.now().estimate(),
                    one.difference().value(),
                    one.difference().interval(),
                    one.difference().code()))
        .toList();
  }
}
