package vn.sipas.paper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.sipas.access.FormErrors;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/** Deciding what a sheet says where two entries differ. Who typed what is not shown. */
@Path("/campaigns/{campaign}/paper/{batch}/differences/{serial}")
@RolesAllowed({"administrator", "analyst"})
@Blocking
class DecisionPages {

  @CheckedTemplate(basePath = "paper")
  static class Templates {
    static native TemplateInstance decision(
        PaperViews.Head head,
        int batch,
        PaperViews.Waiting sheet,
        List<Open> open,
        FormErrors errors);
  }

  /**
   * A question on which two entries differ.
   *
   * @param chosen what was chosen before the form came back
   * @param other what was typed beside "something else"
   */
  record Open(
      String field,
      String question,
      List<Offer> offers,
      String chosen,
      String other,
      String error) {}

  /** One of the two values, always in the same order whoever typed it. */
  record Offer(String value, String label) {}

  private static final String OTHER = "other";

  private final Batches batches;
  private final Decisions decisions;
  private final Acceptance acceptance;
  private final PaperViews views;
  private final PageContext page;

  DecisionPages(
      Batches batches,
      Decisions decisions,
      Acceptance acceptance,
      PaperViews views,
      PageContext page) {
    this.batches = batches;
    this.decisions = decisions;
    this.acceptance = acceptance;
    this.views = views;
    this.page = page;
  }

  @GET
  public TemplateInstance show(
      @PathParam("campaign") String code,
      @PathParam("batch") int number,
      @PathParam("serial") int serial) {
    CampaignTerms campaign = batches.campaign(code);
    Batch batch = sheetOf(campaign, number, serial);
    return page(campaign, batch, serial, Map.of(), FormErrors.none());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(
      @PathParam("campaign") String code,
      @PathParam("batch") int number,
      @PathParam("serial") int serial,
      MultivaluedMap<String, String> posted) {
    CampaignTerms campaign = batches.campaign(code);
    Batch batch = sheetOf(campaign, number, serial);
    KeyedForm form = new KeyedForm(batches.survey(batch));
    Map<String, String> typed = new LinkedHashMap<>();
    posted.forEach((name, values) -> typed.put(name, values.get(0)));
    try {
      refuseUnchosen(batch, serial, typed);
      decisions.decide(campaign, batch, form, serial, chosen(typed));
      acceptance.accept(campaign, batch, serial);
      return Response.seeOther(URI.create("/campaigns/" + code + "/paper/" + number)).build();
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      var errors = FormErrors.of(problem, page);
      return Response.status(problem.status())
          .entity(page(campaign, batch, serial, typed, errors))
          .build();
    }
  }

  private void refuseUnchosen(Batch batch, int serial, Map<String, String> typed) {
    var unchosen =
        decisions.of(batch, serial).stream()
            .filter(row -> !typed.containsKey(row.field()))
            .map(row -> BatchOrder.fault(row.field(), "not_decided"))
            .toList();
    if (!unchosen.isEmpty()) {
      throw Problem.invalid(unchosen);
    }
  }

  private static Map<String, String> chosen(Map<String, String> typed) {
    Map<String, String> chosen = new LinkedHashMap<>(typed);
    chosen.replaceAll(
        (field, value) ->
            value.equals(OTHER) ? typed.getOrDefault(field + "." + OTHER, "") : value);
    return chosen;
  }

  private Batch sheetOf(CampaignTerms campaign, int number, int serial) {
    Batch batch = batches.get(campaign, number);
    if (serial < batch.firstSerial() || serial > batch.lastSerial()) {
      throw Problem.notFound(serial);
    }
    return batch;
  }

  private TemplateInstance page(
      CampaignTerms campaign,
      Batch batch,
      int serial,
      Map<String, String> typed,
      FormErrors errors) {
    KeyedForm form = new KeyedForm(batches.survey(batch));
    List<Open> open =
        decisions.of(batch, serial).stream().map(row -> open(form, row, typed, errors)).toList();
    return Templates.decision(
        views.head(campaign),
        batch.number(),
        new PaperViews.Waiting(serial, batch.sheet(serial).printed()),
        open,
        errors);
  }

  private Open open(
      KeyedForm form, DifferenceRepository.Row row, Map<String, String> typed, FormErrors errors) {
    String field = row.field();
    return new Open(
        field,
        views.question(form, field),
        Stream.of(row.first(), row.second())
            .sorted()
            .map(value -> new Offer(value, views.answer(form, field, value)))
            .toList(),
        typed.get(field),
        typed.getOrDefault(field + "." + OTHER, ""),
        errors.at(field));
  }
}
