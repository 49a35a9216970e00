package vn.sipas.past;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.sipas.access.FormErrors;
import vn.sipas.analysis.file.TableFile;
import vn.sipas.estimation.LonelyPsu;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Figures;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;
import vn.sipas.response.Channel;

/** Answers of an earlier year: choose the file, look at columns and faults, store. */
@Path("/past/import")
@RolesAllowed({"administrator", "analyst"})
@Produces(MediaType.TEXT_HTML)
@Blocking
class PastImportPages {

  /**
   * What was typed before the file was chosen.
   *
   * @param instruments names of questionnaires by the value that the form sends
   */
  record Choice(
      Map<String, String> values,
      Map<String, String> instruments,
      List<String> sources,
      FormErrors errors) {

    public String value(String field) {
      return values.getOrDefault(field, "");
    }

    public boolean is(String field, String value) {
      return value(field).equals(value);
    }

    public List<String> lonely() {
      return Arrays.stream(LonelyPsu.values()).map(LonelyPsu::code).toList();
    }

    public String lonelyKey(String way) {
      return "campaign.lonely_psu_" + way;
    }

    public List<String> channels() {
      return Arrays.stream(Channel.values()).map(Channel::wire).toList();
    }

    public String channelKey(String channel) {
      return "satisfaction.channel." + channel;
    }

    /** Whether codes of missing answers were typed. */
    public boolean missing() {
      return Stream.of("blank", "dontKnow", "refused", "notApplicable")
          .anyMatch(field -> !value(field).isEmpty());
    }
  }

  private static final Map<String, String> BLANK =
      Map.of(
          "design",
          "cluster",
          "finitePopulation",
          "on",
          "lonelyPsu",
          LonelyPsu.REFUSE.code(),
          "channel",
          Channel.PAPER.wire());

  /** What stands before a field: far from it, its fault must say which is meant. */
  private static final Map<String, String> LABELS =
      Map.of(
          "name", "campaign.name",
          "code", "campaign.code",
          "instrument", "campaign.instrument",
          "startsOn", "campaign.starts_on",
          "lastDay", "campaign.last_day",
          "unit", "campaign.unit",
          "boundaries", "campaign.boundaries");

  @CheckedTemplate(basePath = "past")
  static class Templates {
    static native TemplateInstance choose(Choice choice);

    static native TemplateInstance check(ImportForm form);
  }

  private final PastCampaigns past;
  private final PastSpecs specs;
  private final PastViews views;
  private final PageContext page;

  PastImportPages(PastCampaigns past, PastSpecs specs, PastViews views, PageContext page) {
    this.past = past;
    this.specs = specs;
    this.views = views;
    this.page = page;
  }

  @GET
  public TemplateInstance choose() {
    return choice(BLANK, FormErrors.none());
  }

  private TemplateInstance choice(Map<String, String> values, FormErrors errors) {
    return Templates.choose(new Choice(values, views.instruments(), past.sources(), errors));
  }

  /** How far storing has come, in words and in percent; empty when nothing is being stored. */
  @GET
  @Path("progress")
  @Produces("text/plain;charset=UTF-8")
  public String progress() {
    return past.all().stream()
        .filter(one -> !one.isStored())
        .findFirst()
        .map(this::told)
        .orElse("");
  }

  private String told(ImportedCampaign one) {
    int percent = 100 * one.stored() / one.respondents();
    String words = page.text("past.loading_rows", whole(one.stored()), whole(one.respondents()));
    return words + "\n" + percent;
  }

  private String whole(int number) {
    return Figures.whole(number, page.locale());
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response check(@BeanParam PostedPast posted) throws IOException {
    try {
      return Response.ok(checked(posted, spec(posted), null)).build();
    } catch (Problem problem) {
      return chosenAgain(posted, problem);
    }
  }

  private PastSpec spec(PostedPast posted) {
    return specs.ofForm(posted.body(), posted.faults());
  }

  /** A file that cannot be read, or a form without what is needed. */
  private Response chosenAgain(PostedPast posted, Problem problem) {
    if (problem.status() != 422) {
      throw problem;
    }
    var errors = new FormErrors(problem.faults().stream().map(this::entry).toList());
    return Response.status(422).entity(choice(posted.values(), errors)).build();
  }

  /** Of a file the row is told, and the link leads to where it is chosen. */
  private FormErrors.Entry entry(Fault fault) {
    String text = page.text(fault.key(), fault.args());
    if (fault.cell() == null) {
      String label = LABELS.get(fault.location());
      return new FormErrors.Entry(
          fault.location(), label == null ? text : page.text(label) + ": " + text);
    }
    Long row = fault.cell().row();
    return new FormErrors.Entry(
        "data", row == null ? text : page.text("past.row") + " " + row + ": " + text);
  }

  private TemplateInstance checked(PostedPast posted, PastSpec spec, String problem)
      throws IOException {
    var file = posted.data.uploadedFile();
    PastCheck check = past.check(spec, file);
    return Templates.check(
        ImportForm.of(
            posted.values(),
            spec,
            TableFile.open(file).sheets(),
            check,
            views.faults(check.faults()),
            views.campaignFaults(check.campaignFaults()),
            page,
            problem));
  }

  @POST
  @Path("store")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response store(@BeanParam PostedPast posted) throws IOException {
    PastSpec spec;
    try {
      spec = spec(posted);
    } catch (Problem problem) {
      return chosenAgain(posted, problem);
    }
    try {
      past.store(spec, posted.data.fileName(), posted.data.uploadedFile());
      return Response.seeOther(URI.create("/past/campaigns/" + spec.settings().code())).build();
    } catch (Problem problem) {
      if (problem.status() != 422) {
        throw problem;
      }
      String why = page.text("problem." + problem.code(), problem.args());
      return Response.status(422).entity(checked(posted, spec, why)).build();
    }
  }
}
