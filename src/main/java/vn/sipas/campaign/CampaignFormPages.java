package vn.sipas.campaign;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.sipas.access.CurrentUser;
import vn.sipas.platform.Fault;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;
import vn.sipas.survey.IndexDefinition;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.Surveys;
import vn.sipas.unit.AdministrativeUnit;

/** The form that creates and edits a campaign. */
@Path("/campaigns")
@RolesAllowed({"administrator", "analyst"})
@Blocking
class CampaignFormPages {

  /** A questionnaire and the index definitions it may be analysed under. */
  record Questionnaire(String label, List<Definition> definitions) {}

  record Definition(String value, String label) {}

  @CheckedTemplate(basePath = "campaign")
  static class Templates {
    static native TemplateInstance form(
        String code,
        FormView form,
        List<Questionnaire> questionnaires,
        List<AdministrativeUnit> provinces);
  }

  private final Campaigns campaigns;
  private final CampaignSetup setup;
  private final CampaignUnits units;
  private final Surveys surveys;
  private final SettingsReader reader;
  private final CurrentUser user;
  private final PageContext page;
  private final Clock clock;

  CampaignFormPages(
      Campaigns campaigns,
      CampaignSetup setup,
      CampaignUnits units,
      Surveys surveys,
      Surroundings surroundings,
      CurrentUser user,
      PageContext page,
      Clock clock) {
    this.campaigns = campaigns;
    this.setup = setup;
    this.units = units;
    this.surveys = surveys;
    this.reader = new SettingsReader(units, surroundings);
    this.user = user;
    this.page = page;
    this.clock = clock;
  }

  @GET
  @Path("new")
  public TemplateInstance blank() {
    LocalDate today = LocalDate.now(clock);
    List<String> provinces = units.provinces(today).stream().map(AdministrativeUnit::code).toList();
    return form(null, FormView.of(CampaignForm.blank(today, provinces)));
  }

  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response create(MultivaluedMap<String, String> typed) {
    return save(
        null, typed, settings -> setup.create(CampaignDraft.of(settings), user.name()).code());
  }

  @GET
  @Path("{code}/edit")
  public TemplateInstance stored(String code) {
    CampaignSettings settings = campaigns.get(code).settings();
    return form(code, FormView.of(CampaignForm.typed(settings, units.code(settings.unitId()))));
  }

  @POST
  @Path("{code}/edit")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response edit(String code, MultivaluedMap<String, String> typed) {
    campaigns.get(code);
    return save(code, typed, settings -> setup.edit(code, settings).code());
  }

  private Response save(
      String code, MultivaluedMap<String, String> typed, Function<CampaignSettings, String> keep) {
    Map<String, String> values = FormValues.of(typed);
    boolean sampleData = code != null && campaigns.get(code).settings().sampleData();
    Read<CampaignSettings> read = reader.read(CampaignForm.fields(values), sampleData);
    if (!read.faults().isEmpty()) {
      return refused(code, values, read.faults());
    }
    try {
      return SeeOther.to("/campaigns/" + keep.apply(read.value()));
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      return refused(code, values, problem.faults());
    }
  }

  private Response refused(String code, Map<String, String> values, List<Fault> faults) {
    FormView form =
        FormView.of(values, CampaignForm.faults(faults), CampaignForm.labels(page), page);
    return Response.status(422).entity(form(code, form)).build();
  }

  private TemplateInstance form(String code, FormView form) {
    return Templates.form(code, form, questionnaires(), units.provinces(LocalDate.now(clock)));
  }

  private List<Questionnaire> questionnaires() {
    return surveys.all().stream().map(this::questionnaire).toList();
  }

  private Questionnaire questionnaire(SurveyVersion version) {
    String label =
        page.text("campaign.survey_version", version.title().in(page.tag()), version.version());
    List<Definition> definitions =
        version.definitions().stream().map(found -> definition(version, found)).toList();
    Instrument bare = new Instrument(version.survey(), version.version(), null, null);
    return new Questionnaire(
        label,
        definitions.isEmpty()
            ? List.of(new Definition(CampaignForm.chosen(bare), label))
            : definitions);
  }

  private Definition definition(SurveyVersion version, IndexDefinition definition) {
    Instrument instrument =
        new Instrument(
            version.survey(), version.version(), definition.code(), definition.version());
    return new Definition(CampaignForm.chosen(instrument), definition.title().in(page.tag()));
  }
}
