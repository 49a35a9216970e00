package vn.sipas.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.campaign.CampaignOverview.Step;
import vn.sipas.campaign.CampaignOverview.TargetLine;
import vn.sipas.platform.Fault;
import vn.sipas.platform.PageContext;
import vn.sipas.survey.Component;
import vn.sipas.survey.IndexDefinition;

/** What pages show of campaigns, in the reader's language. */
@ApplicationScoped
class CampaignViews {

  private final Campaigns campaigns;
  private final CampaignSteps steps;
  private final StoredSurroundings surroundings;
  private final CampaignUnits units;
  private final AnswerCounts answers;
  private final CampaignOrigins origins;
  private final PageContext page;

  CampaignViews(
      Campaigns campaigns,
      CampaignSteps steps,
      StoredSurroundings surroundings,
      CampaignUnits units,
      AnswerCounts answers,
      CampaignOrigins origins,
      PageContext page) {
    this.campaigns = campaigns;
    this.steps = steps;
    this.surroundings = surroundings;
    this.units = units;
    this.answers = answers;
    this.origins = origins;
    this.page = page;
  }

  List<CampaignCard> cards(List<CampaignFacts> found) {
    List<Integer> ids = found.stream().map(CampaignFacts::id).toList();
    Map<Integer, Long> counts = answers.of(ids);
    Map<Integer, CampaignOrigin> imported = origins.of(ids);
    return found.stream()
        .map(
            facts ->
                card(facts, counts.getOrDefault(facts.id(), 0L), imported.containsKey(facts.id())))
        .toList();
  }

  CampaignCard card(CampaignFacts facts) {
    return card(facts, answers.of(facts.id()), origin(facts).isPresent());
  }

  private Optional<CampaignOrigin> origin(CampaignFacts facts) {
    return Optional.ofNullable(origins.of(List.of(facts.id())).get(facts.id()));
  }

  private CampaignCard card(CampaignFacts facts, long count, boolean imported) {
    return CampaignCard.of(facts, units.name(facts.settings().unitId()), count, imported, page);
  }

  CampaignOverview overview(CampaignFacts facts, URI base) {
    CampaignSettings settings = facts.settings();
    boolean draft = facts.status() == CampaignStatus.DRAFT;
    return new CampaignOverview(
        card(facts),
        survey(settings.instrument()),
        settings.instrument().surveyVersion(),
        surroundings.definition(settings.instrument()).map(this::title).orElse(null),
        settings.boundaries(),
        settings.publicAccess() ? base.resolve("/s/" + facts.code()).toString() : null,
        settings.codeRequired(),
        design(facts),
        targets(facts),
        draft ? messages(steps.obstacles(facts.code())) : List.of(),
        steps(facts.status()),
        facts.createdAt(),
        facts.createdBy(),
        facts.openedAt(),
        facts.closedAt(),
        origin(facts).map(origin -> origin.line(page.locale())).orElse(null));
  }

  private String survey(Instrument instrument) {
    return surroundings
        .version(instrument)
        .map(version -> version.title().in(page.tag()))
        .orElse(instrument.survey());
  }

  private String title(IndexDefinition definition) {
    return definition.title().in(page.tag());
  }

  DesignSummary design(CampaignFacts facts) {
    CampaignDesign design = campaigns.design(facts.id());
    return DesignSummary.of(design, messages(DesignRules.warnings(design)));
  }

  List<TargetLine> targets(CampaignFacts facts) {
    Map<String, String> names = measures(facts.settings().instrument());
    return campaigns.targets(facts.id()).stream()
        .map(
            target ->
                new TargetLine(
                    names.getOrDefault(target.measure(), target.measure()),
                    target.kind() == TargetKind.GAIN,
                    Percent.typed(target.value(), page.vietnamese()),
                    name(target.referenceCampaign()),
                    target.note()))
        .toList();
  }

  /** A campaign that is no longer there is told by its code. */
  private String name(String code) {
    return code == null
        ? null
        : campaigns.terms(code).map(terms -> terms.name(page.tag())).orElse(code);
  }

  /** What can have a target, with its name: the whole, the parts, the components. */
  Map<String, String> measures(Instrument instrument) {
    Map<String, String> names = new LinkedHashMap<>();
    Optional<IndexDefinition> definition = surroundings.definition(instrument);
    if (definition.isPresent()) {
      names.put("overall", page.text("campaign.measure_overall"));
      definition.get().parts().forEach(part -> names.put(part.code(), title(part)));
      definition
          .get()
          .components()
          .forEach(component -> names.put(component.code(), title(component)));
    }
    return names;
  }

  private String title(Component.Part part) {
    return part.title().in(page.tag());
  }

  private String title(Component component) {
    return component.title().in(page.tag());
  }

  private static List<Step> steps(CampaignStatus from) {
    List<Step> steps = new ArrayList<>();
    for (CampaignStatus to : from.next()) {
      steps.add(new Step(to, "campaign.step_" + step(from, to), to == CampaignStatus.CLOSED));
    }
    return steps;
  }

  /** What a step is called: opening again is not opening. */
  static String step(CampaignStatus from, CampaignStatus to) {
    return from.code() + "_" + to.code();
  }

  List<String> messages(List<Fault> faults) {
    return faults.stream().map(fault -> page.text(fault.key(), fault.args())).toList();
  }
}
