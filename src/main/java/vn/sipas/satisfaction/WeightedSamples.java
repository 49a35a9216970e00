package vn.sipas.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.platform.Language;
import vn.sipas.satisfaction.moment.DataVersion;
import vn.sipas.satisfaction.moment.KeyColumn;
import vn.sipas.satisfaction.moment.LiveMoments;
import vn.sipas.satisfaction.moment.MomentGroup;
import vn.sipas.satisfaction.moment.Shape;

/** Reads the respondents of a sample as weighting needs them, those excluded left out. */
@ApplicationScoped
public class WeightedSamples {

  private final ResultsSubjects subjects;
  private final LiveMoments moments;
  private final ResultsConfig config;

  WeightedSamples(ResultsSubjects subjects, LiveMoments moments, ResultsConfig config) {
    this.subjects = subjects;
    this.moments = moments;
    this.config = config;
  }

  /**
   * @throws vn.sipas.platform.Problem 404 without such a campaign; 409 without a design or an index
   */
  public WeightedSample of(String campaign) {
    ResultsSubject subject = subjects.of(campaign);
    CampaignDesign design = subject.design();
    SamplePlaces places = new SamplePlaces(design);
    Measures measures = subject.measures();
    Map<Integer, String> codes =
        design.samplingUnits().stream()
            .collect(
                Collectors.toMap(
                    CampaignDesign.SamplingUnit::id, CampaignDesign.SamplingUnit::code));
    List<WeightedSample.Row> rows = new ArrayList<>();
    Consumer<MomentGroup> reader =
        group ->
            places
                .of(group)
                .ifPresent(
                    unit ->
                        rows.add(
                            new WeightedSample.Row(
                                unit,
                                new WeightCell(
                                    unit.stratum(),
                                    design.respondentIsPsu()
                                        ? null
                                        : codes.get(group.samplingUnitId()),
                                    group.domain().get(0)),
                                group.weight(),
                                group.responses(),
                                Tallies.of(measures, group))));
    Shape shape = new Shape(subject.momentPlan(), List.of(KeyColumn.FRAME_CLASS));
    int id = subject.campaign().id();
    DataVersion data =
        perRespondent(measures, design)
            ? moments.readEach(id, shape, reader)
            : moments.read(id, shape, reader);
    DrawnSample drawn = new DrawnSample(design, places, data);
    return new WeightedSample(
        rows,
        drawn.sampleDesign(),
        measures,
        subject.scoring().range(),
        config.minimumCell(),
        drawn.unplaced());
  }

  /** Names of the measures that figures are given of, in their order. */
  public Map<String, String> labels(String campaign, Language language) {
    ResultsSubject subject = subjects.of(campaign);
    Labels labels = new Labels(subject.survey(), subject.definition(), List.of(), language);
    Map<String, String> names = new LinkedHashMap<>();
    subject.measures().all().stream()
        .filter(measure -> !measure.isItem())
        .forEach(
            measure ->
                names.put(measure.code(), labels.label(measure, Domain.EVERYBODY).measure()));
    return names;
  }

  private static boolean perRespondent(Measures measures, CampaignDesign design) {
    return measures.all().stream().anyMatch(Measure::isMeanOfItems)
        && DrawnSample.needsRespondents(design);
  }
}
