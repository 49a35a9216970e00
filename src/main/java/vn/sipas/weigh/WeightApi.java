package vn.sipas.weigh;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;
import vn.sipas.weigh.WeightSettings.CalibratedTo;

/** Sets of weights as JSON. */
@Path("/api/campaigns/{campaign}/weights")
@RolesAllowed({"administrator", "analyst"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "weights")
@Blocking
class WeightApi {

  private final WeightSets sets;
  private final WeightFiles files;
  private final Campaigns campaigns;

  WeightApi(WeightSets sets, WeightFiles files, Campaigns campaigns) {
    this.sets = sets;
    this.files = files;
    this.campaigns = campaigns;
  }

  /**
   * How a set is to be made; what is missing is as usual.
   *
   * @param calibration none, area, outcome or both
   */
  record SettingsBody(
      Boolean nonResponse,
      Integer smallest,
      Double largest,
      Double eligible,
      String calibration,
      Double lower,
      Double upper) {

    WeightSettings settings() {
      WeightSettings usual = WeightSettings.USUAL;
      return new WeightSettings(
          nonResponse == null ? usual.nonResponse() : nonResponse,
          smallest == null ? usual.smallest() : smallest,
          largest == null ? usual.largest() : largest,
          eligible,
          calibration == null ? usual.calibration() : calibratedTo(),
          lower == null ? usual.lower() : lower,
          upper == null ? usual.upper() : upper);
    }

    private CalibratedTo calibratedTo() {
      try {
        return CalibratedTo.valueOf(calibration.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        return null;
      }
    }
  }

  /**
   * Which weights are to be in force.
   *
   * @param version null for the weights as drawn
   */
  record ChoiceBody(Integer version, String reason) {}

  /** A set in a list. */
  record SetView(
      int version,
      WeightSettings settings,
      int responses,
      int openCases,
      boolean converged,
      String sha256,
      Instant computedAt,
      String computedBy) {

    static SetView of(StoredSet set) {
      return new SetView(
          set.version(),
          set.settings(),
          set.responses(),
          set.openCases(),
          set.converged(),
          set.sha256(),
          set.computedAt(),
          set.computedBy());
    }
  }

  /** A set with what it did. */
  record SetDetail(SetView set, WeightReport report) {}

  /**
   * @param inForce version of the set in force; null while weights are as drawn
   * @param late answers that came after it was put in force
   * @param choices the one in force first
   */
  record WeightsView(Integer inForce, long late, List<SetView> sets, List<Choice> choices) {}

  @GET
  @Operation(summary = "The sets of weights of a campaign, newest first, and which is in force")
  public WeightsView all(@PathParam("campaign") String campaign) {
    CampaignFacts facts = campaigns.get(campaign);
    return new WeightsView(
        sets.inForce(facts),
        sets.late(facts),
        sets.of(facts).stream().map(SetView::of).toList(),
        sets.choices(facts));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Computes a set of weights from the cases and answers of this moment",
      description =
          "nonResponse (true), smallest (20), largest (3), eligible (share of cases of unknown"
              + " eligibility that is counted; without it as among the known ones of the stratum),"
              + " calibration (none, area, outcome, both), lower (0.3), upper (3). Figures do not"
              + " change until a set is put in force.")
  @APIResponse(responseCode = "201", description = "Computed, with its report")
  @APIResponse(responseCode = "409", description = "No sample, or nothing to make weights of")
  @APIResponse(responseCode = "422", description = "What is out of bounds")
  public Response compute(@PathParam("campaign") String campaign, SettingsBody body) {
    WeightSettings settings = body == null ? WeightSettings.USUAL : body.settings();
    StoredSet set = sets.compute(campaigns.get(campaign), settings);
    return Response.status(Response.Status.CREATED)
        .header("Location", "/api/campaigns/" + campaign + "/weights/" + set.version())
        .entity(detail(set))
        .build();
  }

  private static SetDetail detail(StoredSet set) {
    return new SetDetail(SetView.of(set), set.report());
  }

  @GET
  @Path("{version}")
  @Operation(summary = "A set with its report: counts, classes, factors, sums and figures")
  @APIResponse(responseCode = "404", description = "No such set")
  public SetDetail one(@PathParam("campaign") String campaign, @PathParam("version") int version) {
    return detail(sets.get(campaigns.get(campaign), version));
  }

  @GET
  @Path("{version}/factors.csv")
  @Produces("text/csv;charset=UTF-8")
  @Operation(summary = "The factors of every stratum, sampling unit and frame class, step by step")
  public Response factors(
      @PathParam("campaign") String campaign, @PathParam("version") int version) {
    return WeightFiles.attachment(
        files.factors(sets.get(campaigns.get(campaign), version)),
        "weights-" + campaign + "-" + version + ".csv");
  }

  @PUT
  @Path("in-force")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("administrator")
  @Operation(
      summary = "Puts a set in force, or the weights as drawn again",
      description = "version (null for the weights as drawn), reason. Recorded.")
  @APIResponse(responseCode = "200", description = "All figures are computed with it from now on")
  @APIResponse(responseCode = "409", description = "Open, frozen, a preview, or in force already")
  @APIResponse(responseCode = "422", description = "Another set was chosen before: say why")
  public WeightsView choose(@PathParam("campaign") String campaign, ChoiceBody body) {
    if (body == null) {
      throw Problem.invalid(List.of(new Fault("version", "missing", "weigh.fault.version")));
    }
    sets.choose(campaigns.get(campaign), body.version(), body.reason());
    return all(campaign);
  }
}
