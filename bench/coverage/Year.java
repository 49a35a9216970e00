package vn.sipas.weigh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.draw.CommuneSelection;
import vn.sipas.draw.DossierSelection;
import vn.sipas.draw.DrawArea;
import vn.sipas.draw.DrawSeed;
import vn.sipas.draw.DrawSettings;
import vn.sipas.draw.DrawnCase;
import vn.sipas.draw.DrawnDesign;
import vn.sipas.draw.Drawing;
import vn.sipas.draw.FrameClasses;
import vn.sipas.draw.FrameRows;
import vn.sipas.estimation.LonelyPsu;
import vn.sipas.frame.Outcome;
import vn.sipas.satisfaction.WeightCell;
import vn.sipas.satisfaction.WeightedSample;

/**
 * One year drawn and asked: communes in proportion to dossiers, twelve dossiers each, four modes.
 * Whether somebody answers depends on how his dossier ended and on the mode. Half of those who do
 * not are replaced from the reserve of their place, in order.
 */
final class Year {

  /** Somebody who answered: an item is satisfied, not, or skipped. */
  record Answer(DrawnCase drawn, String frameClass, Boolean[] items) {

    WeightCell cell() {
      return new WeightCell(drawn.stratum(), drawn.samplingUnit(), frameClass);
    }
  }

  private static final int COMMUNES = 5;
  private static final int PER_COMMUNE = 12;
  private static final int RESERVE_PERCENT = 50;
  private static final double SKIPPED = 0.02;
  private static final double REPLACED = 0.5;
  private static final double NOT_ELIGIBLE = 0.01;
  private static final Map<Outcome, Double> RESPONSE =
      Map.of(Outcome.ON_TIME, 0.75, Outcome.LATE, 0.6, Outcome.REFUSED, 0.4, Outcome.WITHDRAWN, 0.5);
  // Paper, interview, telephone, online.
  private static final double[] MODES = {0, 0.08, -0.03, -0.08};

  final Drawing drawing;
  final CampaignDesign design;
  final List<SampledCase> issued = new ArrayList<>();
  final List<Answer> answers = new ArrayList<>();

  private final Population population;
  private final FrameClasses classes;
  private final Random chance;

  Year(Population population, FrameRows frame, CommuneSelection selection, long seed) {
    this.population = population;
    chance = new Random(seed);
    List<DrawArea> areas =
        population.districts().stream()
            .map(
                district ->
                    new DrawArea(
                        district,
                        population.communesOf(district),
                        COMMUNES,
                        COMMUNES * PER_COMMUNE))
            .toList();
    var settings =
        new DrawSettings(areas, selection, DossierSelection.SYSTEMATIC, RESERVE_PERCENT);
    drawing = Drawing.of(frame, settings, DrawSeed.of("year " + seed));
    design = DrawnDesign.of(drawing, code -> code, code -> null, LonelyPsu.REFUSE);
    classes = FrameClasses.of(drawing.cases());
    ask();
  }

  private void ask() {
    Map<String, List<DrawnCase>> places = new TreeMap<>();
    drawing
        .cases()
        .forEach(
            one ->
                places
                    .computeIfAbsent(one.stratum() + "/" + one.samplingUnit(), p -> new ArrayList<>())
                    .add(one));
    for (List<DrawnCase> place : places.values()) {
      int next = (int) place.stream().filter(one -> !one.reserve()).count();
      List<DrawnCase> waiting = new ArrayList<>(place.subList(0, next));
      while (!waiting.isEmpty()) {
        DrawnCase one = waiting.remove(0);
        if (!answers(one) && next < place.size() && chance.nextDouble() < REPLACED) {
          waiting.add(place.get(next++));
        }
      }
    }
  }

  private boolean answers(DrawnCase one) {
    boolean eligible = chance.nextDouble() >= NOT_ELIGIBLE;
    issued.add(
        new SampledCase(
            one.stratum(),
            one.samplingUnit(),
            classes.of(one),
            !one.reserve(),
            eligible ? SampledCase.Eligibility.YES : SampledCase.Eligibility.NO,
            one.weight()));
    double willing = RESPONSE.get(one.outcome()) + MODES[chance.nextInt(MODES.length)];
    if (!eligible || chance.nextDouble() >= willing) {
      return false;
    }
    boolean[] truth = population.satisfied.get(one.code());
    Boolean[] items = new Boolean[truth.length];
    for (int i = 0; i < truth.length; i++) {
      items[i] = chance.nextDouble() < SKIPPED ? null : Boolean.valueOf(truth[i]);
    }
    answers.add(new Answer(one, classes.of(one), items));
    return true;
  }

  /** Respondents counted by cell and design weight, as weighting reads them. */
  List<WeightedSample.Group> groups() {
    Map<WeightCell, Map<Double, Long>> counts = new TreeMap<>();
    answers.forEach(
        answer ->
            counts
                .computeIfAbsent(answer.cell(), cell -> new TreeMap<>())
                .merge(answer.drawn().weight(), 1L, Long::sum));
    List<WeightedSample.Group> groups = new ArrayList<>();
    counts.forEach(
        (cell, byWeight) ->
            byWeight.forEach(
                (weight, count) -> groups.add(new WeightedSample.Group(cell, weight, count))));
    return groups;
  }

  /** What the register counts by district and by outcome. */
  Register register() {
    Map<String, String> areas = new HashMap<>();
    drawing.strata().forEach(stratum -> areas.put(stratum.code(), stratum.area()));
    TreeMap<String, Long> byArea = new TreeMap<>();
    population.frame.forEach(
        entry -> byArea.merge(population.districtOfCommune.get(entry.commune()), 1L, Long::sum));
    TreeMap<String, Long> byClass = new TreeMap<>();
    population.frame.forEach(entry -> byClass.merge(classes.of(entry.outcome()), 1L, Long::sum));
    return new Register(areas, Map.of(), byArea, byClass);
  }
}
