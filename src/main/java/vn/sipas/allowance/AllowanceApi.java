package vn.sipas.allowance;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Allowances as JSON: numbers, and never a name. */
@Path("/api/campaigns/{campaign}/allowances")
@RolesAllowed({"administrator", "analyst"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "allowances")
@Blocking
class AllowanceApi {

  /**
   * @param listed null before the place is on a sheet
   */
  record PlaceBody(
      String code,
      String stratum,
      String state,
      int open,
      int entitled,
      long answers,
      Integer listed) {

    static PlaceBody of(Place place) {
      return new PlaceBody(
          place.code(),
          place.stratum(),
          place.state().name().toLowerCase(Locale.ROOT),
          place.open(),
          place.entitled(),
          place.answers(),
          place.listed());
    }
  }

  record SheetBody(int number, List<String> places, int entitled, Integer paid, Integer unpaid) {}

  record ListBody(
      int number, int amount, String madeOn, String madeBy, List<SheetBody> sheets, long sum) {

    static ListBody of(PayList list) {
      return new ListBody(
          list.number(),
          list.amount(),
          list.madeOn().toString(),
          list.madeBy(),
          list.sheets().stream()
              .map(
                  sheet ->
                      new SheetBody(
                          sheet.number(),
                          sheet.places(),
                          sheet.entitled(),
                          sheet.paid(),
                          sheet.unpaid()))
              .toList(),
          list.sum());
    }
  }

  record Standing(
      long answers,
      int entitled,
      int listed,
      int paid,
      long sum,
      List<String> waiting,
      List<PlaceBody> places,
      List<ListBody> lists) {}

  /** Đồng for each. */
  record Asked(Long amount) {}

  record Settled(Long paid) {}

  private final Allowances allowances;

  AllowanceApi(Allowances allowances) {
    this.allowances = allowances;
  }

  @GET
  @Operation(
      summary = "Allowances of a campaign: numbers per place, lists and sheets",
      description = "Nothing in it is about a person.")
  public Standing all(@PathParam("campaign") String campaign) {
    Allowances.Standing of = allowances.of(campaign);
    return new Standing(
        of.answers(),
        of.entitled(),
        of.listed(),
        of.paid(),
        of.sum(),
        of.waiting(),
        of.places().stream().map(PlaceBody::of).toList(),
        of.lists().stream().map(ListBody::of).toList());
  }

  @POST
  @Operation(summary = "Puts everybody on sheets who can be paid now")
  @APIResponse(responseCode = "201", description = "The new list")
  @APIResponse(responseCode = "422", description = "No amount, or nobody who can be listed")
  public Response add(@PathParam("campaign") String campaign, Asked asked) {
    int number = allowances.list(campaign, text(asked == null ? null : asked.amount));
    return Response.status(Response.Status.CREATED)
        .entity(ListBody.of(allowances.get(campaign, number)))
        .build();
  }

  @PUT
  @Path("{list}/sheets/{sheet}")
  @Operation(summary = "How many of a sheet were paid")
  @APIResponse(responseCode = "422", description = "More than are on the sheet")
  public ListBody settle(
      @PathParam("campaign") String campaign,
      @PathParam("list") int list,
      @PathParam("sheet") int sheet,
      Settled settled) {
    allowances.settle(campaign, list, sheet, text(settled == null ? null : settled.paid));
    return ListBody.of(allowances.get(campaign, list));
  }

  private static String text(Long number) {
    return number == null ? "" : String.valueOf(number);
  }
}
