package vn.sipas.paper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import vn.sipas.access.FormErrors;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/**
 * Keying sheets in. One form for number and answers, so that it works without JavaScript; with it,
 * the same form is sent in the background while the next sheet is typed.
 */
@Path("/campaigns/{campaign}/paper/{batch}/entry")
@RolesAllowed({"administrator", "analyst"})
@Blocking
class EntryPages {

  @CheckedTemplate(basePath = "paper")
  static class Templates {
    static native TemplateInstance entry(
        EntryView view, Map<String, String> typed, FormErrors errors);
  }

  static final String NUMBER = "sheet.number";

  private static final String JSON = "application/json";

  private final Batches batches;
  private final Entries entries;
  private final Acceptance acceptance;
  private final EntryViews views;
  private final PageContext page;

  EntryPages(
      Batches batches, Entries entries, Acceptance acceptance, EntryViews views, PageContext page) {
    this.batches = batches;
    this.entries = entries;
    this.acceptance = acceptance;
    this.views = views;
    this.page = page;
  }

  @GET
  public TemplateInstance show(
      @PathParam("campaign") String code,
      @PathParam("batch") int number,
      @RestQuery String saved,
      @RestQuery String state) {
    CampaignTerms campaign = batches.campaign(code);
    Batch batch = batches.get(campaign, number);
    return Templates.entry(views.of(campaign, batch, saved, state), Map.of(), FormErrors.none());
  }

  /** Whether a sheet is the current user's to enter, and whether it is the first time. */
  @GET
  @Path("turn")
  public Response turn(
      @PathParam("campaign") String code, @PathParam("batch") int number, @RestQuery String sheet) {
    CampaignTerms campaign = batches.campaign(code);
    Batch batch = batches.get(campaign, number);
    try {
      int serial = entries.serial(campaign, batch, sheet == null ? "" : sheet);
      return json(200, Map.of("turn", entries.turn(batch, serial)));
    } catch (Problem problem) {
      return refusal(problem);
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response enter(
      @PathParam("campaign") String code,
      @PathParam("batch") int number,
      @HeaderParam("Accept") String accepted,
      MultivaluedMap<String, String> posted) {
    CampaignTerms campaign = batches.campaign(code);
    Batch batch = batches.get(campaign, number);
    KeyedForm form = new KeyedForm(batches.survey(batch));
    List<String> names =
        new ArrayList<>(List.of(NUMBER, Comparison.DAY, SheetCodes.CODE, Entries.BY_POST));
    form.fields().forEach(field -> names.add(field.code()));
    Map<String, String> typed = PostedForm.fields(posted, names);
    return act(
        campaign,
        batch,
        typed,
        accepted,
        serial -> {
          entries.enter(campaign, batch, form, serial, typed);
          return acceptance.accept(campaign, batch, serial);
        });
  }

  /** Another code for a sheet that was refused with the one typed first. */
  @POST
  @Path("code")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response recode(
      @PathParam("campaign") String code,
      @PathParam("batch") int number,
      @HeaderParam("Accept") String accepted,
      MultivaluedMap<String, String> posted) {
    CampaignTerms campaign = batches.campaign(code);
    Batch batch = batches.get(campaign, number);
    Map<String, String> typed = PostedForm.fields(posted, List.of(NUMBER, SheetCodes.CODE));
    return act(
        campaign,
        batch,
        typed,
        accepted,
        serial -> {
          entries.recode(campaign, batch, serial, typed.get(SheetCodes.CODE));
          return acceptance.accept(campaign, batch, serial);
        });
  }

  /** A sheet without answers, or the user's own entry taken back. */
  @POST
  @Path("note")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response note(
      @PathParam("campaign") String code,
      @PathParam("batch") int number,
      @HeaderParam("Accept") String accepted,
      MultivaluedMap<String, String> posted) {
    CampaignTerms campaign = batches.campaign(code);
    Batch batch = batches.get(campaign, number);
    Map<String, String> typed = PostedForm.fields(posted, List.of(NUMBER, "note"));
    return act(campaign, batch, typed, accepted, serial -> note(batch, serial, typed.get("note")));
  }

  private SheetState note(Batch batch, int serial, String note) {
    if (note.equals("withdrawn")) {
      entries.withdraw(batch, serial);
      return SheetState.PRINTED;
    }
    SheetState state =
        SheetState.WITHOUT_ANSWERS.stream()
            .filter(one -> one.code().equals(note))
            .findFirst()
            .orElseThrow(() -> Problem.invalid(List.of(BatchOrder.fault("note", "unknown_note"))));
    entries.note(batch, serial, state);
    return state;
  }

  private interface Act {
    SheetState of(int serial);
  }

  private Response act(
      CampaignTerms campaign, Batch batch, Map<String, String> typed, String accepted, Act act) {
    boolean inBackground = accepted != null && accepted.contains(JSON);
    try {
      int serial = entries.serial(campaign, batch, typed.get(NUMBER));
      SheetState state = act.of(serial);
      String sheet = batch.sheet(serial).printed();
      return inBackground
          ? json(200, Map.of("sheet", sheet, "message", views.saved(sheet, state.code())))
          : Response.seeOther(
                  URI.create(
                      "/campaigns/%s/paper/%d/entry?saved=%s&state=%s"
                          .formatted(campaign.code(), batch.number(), sheet, state.code())))
              .build();
    } catch (Problem problem) {
      return inBackground
          ? refusal(problem)
          : Response.status(problem.status())
              .entity(
                  Templates.entry(
                      views.of(campaign, batch, null, null), typed, FormErrors.of(problem, page)))
              .build();
    }
  }

  private Response refusal(Problem problem) {
    return json(
        problem.status(),
        Map.of("code", problem.code(), "errors", FormErrors.of(problem, page).list()));
  }

  private static Response json(int status, Object content) {
    return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(content).build();
  }
}
