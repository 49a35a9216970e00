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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sipas.platform.Fault;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/** The targets of a campaign: one row per component and one for the whole. */
@Path("/campaigns/{code}/targets")
@RolesAllowed({"administrator", "analyst"})
@Blocking
class TargetPages {

  private static final Pattern ELEMENT = Pattern.compile("targets\\[(\\d+)]\\.(\\w+)");
  private static final List<String> PARTS = List.of("kind", "value", "reference", "note");

  /** A measure; its fields are named after it. */
  record Row(String measure, String name) {
    public String kind() {
      return "kind_" + measure;
    }

    public String value() {
      return "value_" + measure;
    }

    public String reference() {
      return "reference_" + measure;
    }

    public String note() {
      return "note_" + measure;
    }
  }

  record Reference(String code, String name) {}

  @CheckedTemplate(basePath = "campaign")
  static class Templates {
    static native TemplateInstance targets(
        CampaignCard campaign, List<Row> rows, List<Reference> references, FormView form);
  }

  private final Campaigns campaigns;
  private final CampaignParts parts;
  private final CampaignViews views;
  private final PageContext page;

  TargetPages(Campaigns campaigns, CampaignParts parts, CampaignViews views, PageContext page) {
    this.campaigns = campaigns;
    this.parts = parts;
    this.views = views;
    this.page = page;
  }

  @GET
  public TemplateInstance stored(String code) {
    CampaignFacts campaign = campaigns.get(code);
    return editor(campaign, FormView.of(typed(campaigns.targets(campaign.id()))));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(String code, MultivaluedMap<String, String> typed) {
    CampaignFacts campaign = campaigns.get(code);
    Map<String, String> values = FormValues.of(typed);
    List<Fault> faults = new ArrayList<>();
    List<Target> targets = TargetReader.ofForm(values, measures(campaign).keySet(), faults);
    if (!faults.isEmpty()) {
      return refused(campaign, values, faults);
    }
    try {
      parts.setTargets(code, targets);
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      return refused(campaign, values, atRows(problem.faults(), targets));
    }
    return SeeOther.to("/campaigns/" + code);
  }

  private Response refused(CampaignFacts campaign, Map<String, String> values, List<Fault> faults) {
    LinkedHashMap<String, String> labels = new LinkedHashMap<>();
    measures(campaign)
        .forEach((code, name) -> PARTS.forEach(part -> labels.put(part + "_" + code, name)));
    FormView form = FormView.of(values, faults, labels, page);
    return Response.status(422).entity(editor(campaign, form)).build();
  }

  /** {@code targets[2].reference} is the reference of the third row that has a target. */
  private static List<Fault> atRows(List<Fault> faults, List<Target> targets) {
    return faults.stream()
        .map(
            fault -> {
              Matcher at = ELEMENT.matcher(fault.location());
              if (!at.matches()) {
                return fault;
              }
              String measure = targets.get(Integer.parseInt(at.group(1))).measure();
              String part = at.group(2).equals("measure") ? "kind" : at.group(2);
              return new Fault(part + "_" + measure, fault.code(), fault.key(), fault.args());
            })
        .toList();
  }

  private TemplateInstance editor(CampaignFacts campaign, FormView form) {
    List<Row> rows = new ArrayList<>();
    measures(campaign).forEach((code, name) -> rows.add(new Row(code, name)));
    List<Reference> references =
        campaigns.list(null).stream()
            .filter(other -> other.id() != campaign.id())
            .map(other -> new Reference(other.code(), other.settings().name(page.tag())))
            .toList();
    return Templates.targets(views.card(campaign), rows, references, form);
  }

  private Map<String, String> measures(CampaignFacts campaign) {
    return views.measures(campaign.settings().instrument());
  }

  private Map<String, String> typed(List<Target> targets) {
    Map<String, String> typed = new HashMap<>();
    for (Target target : targets) {
      String measure = target.measure();
      typed.put("kind_" + measure, target.kind().code());
      typed.put("value_" + measure, Percent.typed(target.value(), page.vietnamese()));
      typed.put("reference_" + measure, Objects.toString(target.referenceCampaign(), ""));
      typed.put("note_" + measure, Objects.toString(target.note(), ""));
    }
    return typed;
  }
}
