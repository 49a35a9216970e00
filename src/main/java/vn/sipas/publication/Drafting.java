package vn.sipas.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.sipas.backcheck.BackCheckRecord;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.Stream;
import vn.sipas.draw.Samples;
import vn.sipas.frame.Frames;
import vn.sipas.frame.StoredFrame;
import vn.sipas.paper.PaperQuality;
import vn.sipas.platform.Language;
import vn.sipas.platform.Problem;
import vn.sipas.publication.AnswersRepository.Answers;
import vn.sipas.publication.PublishedDocument.Campaign;
import vn.sipas.publication.PublishedDocument.Checks;
import vn.sipas.publication.PublishedDocument.Definition;
import vn.sipas.publication.PublishedDocument.Design;
import vn.sipas.publication.PublishedDocument.Domain;
import vn.sipas.publication.PublishedDocument.Exclusion;
import vn.sipas.publication.PublishedDocument.Fixed;
import vn.sipas.publication.PublishedDocument.Made;
import vn.sipas.publication.PublishedDocument.Measure;
import vn.sipas.publication.PublishedDocument.Paper;
import vn.sipas.publication.PublishedDocument.PlaceExclusion;
import vn.sipas.publication.PublishedDocument.Quality;
import vn.sipas.publication.PublishedDocument.Sample;
import vn.sipas.publication.PublishedDocument.Table;
import vn.sipas.publication.PublishedDocument.Target;
import vn.sipas.publication.PublishedDocument.Weighting;
import vn.sipas.quality.QualityRecord;
import vn.sipas.satisfaction.DomainFigures;
import vn.sipas.satisfaction.ProbabilityEstimate;
import vn.sipas.satisfaction.ProbabilityResults;
import vn.sipas.satisfaction.ReceiptFacts;
import vn.sipas.satisfaction.ResultsDefinition;
import vn.sipas.satisfaction.ResultsDesign;
import vn.sipas.satisfaction.ResultsRequest;
import vn.sipas.satisfaction.ResultsService;
import vn.sipas.satisfaction.Viewer;
import vn.sipas.unit.Era;
import vn.sipas.unit.Units;
import vn.sipas.weigh.WeightSettings.CalibratedTo;
import vn.sipas.weigh.Weights;

/** Makes the document of a campaign from what is stored now. */
@ApplicationScoped
class Drafting {

  private static final int TRIES = 3;

  private final Campaigns campaigns;
  private final ResultsService results;
  private final AnswersRepository answers;
  private final QualityRecord flags;
  private final PaperQuality paper;
  private final BackCheckRecord checks;
  private final FieldworkRecord fieldwork;
  private final ReferenceRecord references;
  private final Weights weights;
  private final Samples samples;
  private final Frames frames;
  private final Units units;
  private final String software;

  Drafting(
      Campaigns campaigns,
      ResultsService results,
      AnswersRepository answers,
      QualityRecord flags,
      PaperQuality paper,
      BackCheckRecord checks,
      FieldworkRecord fieldwork,
      ReferenceRecord references,
      Weights weights,
      Samples samples,
      Frames frames,
      Units units,
      @ConfigProperty(name = "quarkus.application.version") String software) {
    this.campaigns = campaigns;
    this.results = results;
    this.answers = answers;
    this.flags = flags;
    this.paper = paper;
    this.checks = checks;
    this.fieldwork = fieldwork;
    this.references = references;
    this.weights = weights;
    this.samples = samples;
    this.frames = frames;
    this.units = units;
    this.software = software;
  }

  /** A table in both languages; the figures are the same. */
  private record Both(ProbabilityResults vi, ProbabilityResults en) {}

  /**
   * All tables and all that stands beside them, of one state of the answers.
   *
   * @throws Problem 404 without such a campaign; 409 for volunteers, where there are no results,
   *     and when answers kept coming in
   */
  PublishedDocument draft(String code) {
    for (int i = 0; i < TRIES; i++) {
      PublishedDocument draft = tried(code);
      if (draft != null) {
        return draft;
      }
    }
    throw new Problem(409, "publication_answers_coming", code);
  }

  /** Null when tables are not of the same answers. */
  private PublishedDocument tried(String code) {
    CampaignFacts campaign = campaign(code);
    Answers read = answers.read(campaign.id());
    Map<String, Both> tables = tables(campaign);
    ProbabilityResults everybody = tables.get(PublishedDocument.EVERYBODY).vi();
    CampaignDesign design = campaigns.design(campaign.id());
    List<Measure> measures = measures(tables.get(PublishedDocument.EVERYBODY));
    PublishedDocument draft =
        new PublishedDocument(
            PublishedDocument.FORMAT,
            described(campaign),
            fixed(campaign, read),
            new Made(software, everybody.receipt(), units.version()),
            definition(tables.get(PublishedDocument.EVERYBODY)),
            design(tables.get(PublishedDocument.EVERYBODY)),
            measures,
            tables.entrySet().stream().map(table -> table(table, measures)).toList(),
            fieldwork.of(campaign.id(), design),
            quality(campaign, read),
            references.of(code));
    boolean settled =
        tables.values().stream().allMatch(both -> both.vi().receipt().equals(everybody.receipt()))
            && answers.read(campaign.id()).equals(read);
    return settled ? Canonical.of(draft).read() : null;
  }

  private CampaignFacts campaign(String code) {
    CampaignFacts campaign = campaigns.get(code);
    if (campaign.stream() != Stream.PROBABILITY) {
      throw new Problem(409, "publication_voluntary", code);
    }
    return campaign;
  }

  private Map<String, Both> tables(CampaignFacts campaign) {
    LocalDate boundaries = campaign.settings().boundaries();
    Map<String, Both> tables = new LinkedHashMap<>();
    tables.put(PublishedDocument.EVERYBODY, both(campaign, ResultsRequest.of(boundaries, "all")));
    if (Era.on(boundaries) == Era.THREE_LEVEL) {
      tables.put("district", both(campaign, ResultsRequest.of(boundaries, "all", "district")));
    }
    tables.put("commune", both(campaign, ResultsRequest.of(boundaries, "all", "commune")));
    return tables;
  }

  private Both both(CampaignFacts campaign, ResultsRequest request) {
    return new Both(
        results(campaign, request, Language.VIETNAMESE),
        results(campaign, request, Language.ENGLISH));
  }

  private ProbabilityResults results(
      CampaignFacts campaign, ResultsRequest request, Language language) {
    return (ProbabilityResults)
        results.results(campaign.code(), request, Viewer.ofEverything(language));
  }

  private Campaign described(CampaignFacts campaign) {
    var settings = campaign.settings();
    var unit = settings.unitId() == null ? null : units.tree().find(settings.unitId()).orElse(null);
    return new Campaign(
        campaign.code(),
        new Text(settings.name("vi"), settings.name("en")),
        settings.period().from(),
        settings.period().lastDay(),
        unit == null ? null : unit.key().toString(),
        unit == null ? null : unit.name(),
        settings.sampleData());
  }

  /** What a proposal is held against without computing all tables. */
  Fixed fixed(String code) {
    CampaignFacts campaign = campaign(code);
    return fixed(campaign, answers.read(campaign.id()));
  }

  private Fixed fixed(CampaignFacts campaign, Answers read) {
    LocalDate boundaries = campaign.settings().boundaries();
    ReceiptFacts facts = results.facts(campaign.code(), boundaries);
    var sampling = campaign.settings().sampling();
    var instrument = campaign.settings().instrument();
    return new Fixed(
        boundaries,
        instrument.survey() + " " + instrument.surveyVersion(),
        facts.survey(),
        facts.definition(),
        facts.design(),
        sampling.lonelyPsu().code(),
        sampling.finitePopulation(),
        sampling.population(),
        facts.units(),
        read.data(),
        read.weights(),
        weighting(campaign.id()),
        read.responses(),
        read.excluded(),
        flags.of(campaign.id()).excluded().stream().map(Drafting::exclusion).toList(),
        places(campaign),
        campaigns.targets(campaign.id()).stream().map(Drafting::target).toList(),
        sample(campaign));
  }

  private Weighting weighting(int campaignId) {
    return weights
        .inForce(campaignId)
        .map(
            set ->
                new Weighting(
                    set.version(), set.sha256(), set.settings().calibration() != CalibratedTo.NONE))
        .orElse(Weighting.AS_DRAWN);
  }

  private static Exclusion exclusion(QualityRecord.Exclusion one) {
    return new Exclusion(
        one.flag(),
        one.rule(),
        one.desk(),
        one.from(),
        one.to(),
        one.responses(),
        one.reason(),
        one.by());
  }

  private List<PlaceExclusion> places(CampaignFacts campaign) {
    List<PlaceExclusion> places =
        checks.excluded(campaign).stream()
            .map(
                one ->
                    new PlaceExclusion(
                        one.place(), one.name(), one.responses(), one.reason(), one.by()))
            .toList();
    return places.isEmpty() ? null : places;
  }

  private static Target target(vn.sipas.campaign.Target one) {
    return new Target(
        one.measure(), one.kind().code(), one.value(), one.referenceCampaign(), one.note());
  }

  private Sample sample(CampaignFacts campaign) {
    return samples
        .of(campaign.id())
        .map(
            drawn -> {
              StoredFrame frame = frames.get(campaign.code(), drawn.frameId());
              return new Sample(
                  drawn.number(),
                  drawn.sha256(),
                  drawn.main(),
                  drawn.reserve(),
                  frame.sha256(),
                  frame.entries());
            })
        .orElse(null);
  }

  private static Definition definition(Both everybody) {
    ResultsDefinition vi = everybody.vi().definition();
    Map<String, List<String>> components = new LinkedHashMap<>();
    vi.components().forEach(one -> components.put(one.code(), one.items()));
    return new Definition(
        new Text(vi.title(), everybody.en().definition().title()),
        vi.itemValue(),
        vi.aggregation(),
        vi.satisfiedLevels(),
        components);
  }

  private static Design design(Both everybody) {
    ResultsDesign design = everybody.vi().design();
    return new Design(
        design.kind(),
        design.strata(),
        design.samplingUnits(),
        design.responses(),
        design.unplaced(),
        design.silentStrata(),
        design.lonelyStrata(),
        design.minimumCell(),
        new Text(design.line(), everybody.en().design().line()));
  }

  private static List<Measure> measures(Both everybody) {
    ResultsDefinition definition = everybody.vi().definition();
    List<Measure> measures = new ArrayList<>();
    for (int i = 0; i < everybody.vi().estimates().size(); i++) {
      DomainFigures figures = everybody.vi().estimates().get(i);
      measures.add(
          new Measure(
              figures.measure(),
              kind(figures.measure(), definition),
              new Text(
                  figures.label().measure(), everybody.en().estimates().get(i).label().measure())));
    }
    return measures;
  }

  private static String kind(String measure, ResultsDefinition definition) {
    if (measure.equals("overall")) {
      return "overall";
    } else if (definition.components().stream().anyMatch(one -> one.part().equals(measure))) {
      return "part";
    }
    boolean component =
        definition.components().stream().anyMatch(one -> one.code().equals(measure));
    return component ? "component" : "item";
  }

  /** Items of everybody alone: places have the overall index, parts and components. */
  private static Table table(Map.Entry<String, Both> both, List<Measure> measures) {
    String by = both.getKey();
    boolean everybody = by.equals(PublishedDocument.EVERYBODY);
    Set<String> kept =
        Set.copyOf(
            measures.stream()
                .filter(measure -> everybody || !measure.kind().equals("item"))
                .map(Measure::code)
                .toList());
    Map<String, Domain> domains = new LinkedHashMap<>();
    List<ProbabilityEstimate> vi = both.getValue().vi().estimates();
    List<ProbabilityEstimate> en = both.getValue().en().estimates();
    for (int i = 0; i < vi.size(); i++) {
      ProbabilityEstimate figures = vi.get(i);
      if (kept.contains(figures.measure()) && figures.domain().isEmpty() == everybody) {
        domains
            .computeIfAbsent(figures.domain().toString(), key -> domain(by, figures, en, vi))
            .cells()
            .add(Cells.of(figures));
      }
    }
    return new Table(by, List.copyOf(domains.values()));
  }

  /** Rows of both languages come in the order of their own names, so one is looked up. */
  private static Domain domain(
      String by,
      ProbabilityEstimate figures,
      List<ProbabilityEstimate> en,
      List<ProbabilityEstimate> vi) {
    if (figures.domain().isEmpty()) {
      return new Domain(null, null, List.of(), new ArrayList<>());
    }
    String english =
        en.stream()
            .filter(one -> one.domain().equals(figures.domain()))
            .map(one -> one.label().domain().get(by))
            .findFirst()
            .orElse(figures.label().domain().get(by));
    return new Domain(
        figures.domain().get(by),
        new Text(figures.label().domain().get(by), english),
        Cells.ofPlace(figures.flags()),
        new ArrayList<>());
  }

  private Quality quality(CampaignFacts campaign, Answers read) {
    QualityRecord.Summary found = flags.of(campaign.id());
    return new Quality(
        found.open(),
        found.kept(),
        found.excluded().size(),
        read.excluded() == 0 ? null : withoutExclusions(campaign),
        read.channels(),
        read.medianSeconds(),
        read.timed(),
        paper
            .of(campaign.id())
            .map(
                keyed ->
                    new Paper(keyed.entered(), keyed.twice(), keyed.compared(), keyed.differing()))
            .orElse(null),
        checks(campaign));
  }

  private Checks checks(CampaignFacts campaign) {
    BackCheckRecord.Found found = checks.found(campaign);
    return found == null
        ? null
        : new Checks(
            found.interviews(),
            found.drawn(),
            found.open(),
            found.reached(),
            found.differing(),
            found.serious());
  }

  private Double withoutExclusions(CampaignFacts campaign) {
    return results
        .resultsWithout(
            campaign.code(),
            Set.of(),
            ResultsRequest.of(campaign.settings().boundaries(), "overall"),
            Viewer.ofEverything(Language.VIETNAMESE))
        .estimates()
        .get(0)
        .value();
  }
}
