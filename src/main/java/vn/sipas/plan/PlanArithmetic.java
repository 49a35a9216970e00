package vn.sipas.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.estimation.planning.Allocation;
import vn.sipas.estimation.planning.ClusterPlan;
import vn.sipas.estimation.planning.Detectable;
import vn.sipas.estimation.planning.ExpectedPrecision;
import vn.sipas.estimation.planning.FieldConditions;
import vn.sipas.estimation.planning.PlannedStratum;
import vn.sipas.estimation.planning.SampleSize;
import vn.sipas.plan.EarlierFigures.Figure;
import vn.sipas.plan.PlanTable.Line;
import vn.sipas.plan.PlanTable.Part;
import vn.sipas.plan.PlanTable.Size;
import vn.sipas.plan.PlanTable.Sizes;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/**
 * Computes a plan from settings, areas and an earlier campaign. {@code docs/plan.md} explains it.
 */
final class PlanArithmetic {

  static final double LEVEL = 0.95;
  static final double OFFICIAL_MARGIN = 0.05;
  // An area that was nearly unanimous is not planned as if nobody could disagree.
  private static final double LEAST_SHARE = 0.05;

  private final String kind;
  private final PlanArea whole;
  private final List<PlanArea> areas;
  private final EarlierFigures earlier;
  private final PlanSettings settings;

  /**
   * @param earlier null for none
   */
  PlanArithmetic(
      String kind,
      PlanArea whole,
      List<PlanArea> areas,
      EarlierFigures earlier,
      PlanSettings settings) {
    this.kind = kind;
    this.whole = whole;
    this.areas = areas;
    this.earlier = earlier;
    this.settings = settings;
  }

  /**
   * @throws Problem 422 when the size is to follow a question that no sample answers
   */
  PlanTable table() {
    List<Sizes> sizes = areas.stream().map(this::areaSizes).toList();
    FieldConditions conditions = settings.conditions(drawsCommunes() ? settings.take() : 1);
    Figure figure = earlier == null ? null : earlier.whole();
    Sizes ofWhole = sizes(whole.size(), figure, settings.margin(), conditions);
    long asked = asked(ofWhole, sizes);
    long size = Math.max(least(), Math.min(most(), asked));
    List<Map<String, Part>> parts = new ArrayList<>();
    areas.forEach(area -> parts.add(new LinkedHashMap<>()));
    Map<String, Part> together = new LinkedHashMap<>();
    for (String rule : PlanSettings.RULES) {
      share(rule, size, parts);
      together.put(rule, together(parts.stream().map(area -> area.get(rule)).toList()));
    }
    List<Line> lines = new ArrayList<>();
    for (int h = 0; h < areas.size(); h++) {
      PlanArea area = areas.get(h);
      lines.add(line(area, figure(area), sizes.get(h), parts.get(h), members(area)));
    }
    Part chosen = together.get(settings.rule());
    return new PlanTable(
        kind,
        settings.rule(),
        settings.take(),
        settings.bestTake(),
        conditions.designEffect(),
        SampleSize.yamane(whole.size(), OFFICIAL_MARGIN).corrected(),
        officialMargin(ofWhole.official(), conditions),
        asked,
        size,
        (double) settings.communeCost() * chosen.visited()
            + (double) settings.answerCost() * chosen.expected(),
        earlier,
        line(whole, figure, ofWhole, together, List.of()),
        lines);
  }

  private boolean drawsCommunes() {
    return areas.stream().anyMatch(this::drawsCommunes);
  }

  private boolean drawsCommunes(PlanArea area) {
    return !settings.direct() && area.communes().size() > 1;
  }

  private Figure figure(PlanArea area) {
    return earlier == null ? null : earlier.areas().get(area.code());
  }

  private double share(Figure figure) {
    double told =
        figure != null
            ? figure.share()
            : earlier == null ? settings.share() : earlier.whole().share();
    return Math.max(LEAST_SHARE, Math.min(1 - LEAST_SHARE, told));
  }

  private static List<String> members(PlanArea area) {
    return List.copyOf(area.communes().keySet());
  }

  private Line line(
      PlanArea area, Figure figure, Sizes sizes, Map<String, Part> rules, List<String> members) {
    return new Line(
        area.code(),
        area.name(),
        area.size(),
        area.communes().size(),
        members,
        share(figure),
        figure != null,
        sizes,
        rules);
  }

  private Sizes areaSizes(PlanArea area) {
    FieldConditions conditions = settings.conditions(drawsCommunes(area) ? settings.take() : 1);
    return sizes(area.size(), figure(area), settings.areaMargin(), conditions);
  }

  private Sizes sizes(long inFrame, Figure figure, double margin, FieldConditions conditions) {
    double share = share(figure);
    return new Sizes(
        size(SampleSize.yamane(inFrame, OFFICIAL_MARGIN)),
        size(SampleSize.forMargin(share, margin, inFrame, conditions, LEVEL)),
        size(
            SampleSize.forTarget(
                settings.target(), settings.truth(), settings.power(), inFrame, conditions, LEVEL)),
        change(inFrame, share, figure, conditions));
  }

  private Size change(long inFrame, double share, Figure figure, FieldConditions conditions) {
    double now = share + settings.gain();
    if (now >= 1) {
      return null;
    }
    double power = settings.power();
    return size(
        figure == null
            ? SampleSize.forDifference(share, now, power, inFrame, conditions, LEVEL)
            : SampleSize.forChange(share, figure.error(), now, power, inFrame, conditions, LEVEL));
  }

  private static Size size(SampleSize size) {
    return size == null ? null : new Size(size.valid(), size.issued());
  }

  private long asked(Sizes ofWhole, List<Sizes> sizes) {
    if (settings.basis().equals(PlanSettings.OWN)) {
      return settings.own();
    }
    List<Sizes> used = settings.perArea() ? sizes : List.of(ofWhole);
    List<Size> found = new ArrayList<>();
    used.forEach(size -> found.add(size.of(settings.basis())));
    if (found.contains(null)) {
      throw Problem.invalid(
          List.of(new Fault("basis", "change_impossible", "plan.fault.change_impossible")));
    }
    return found.stream().mapToLong(Size::valid).sum();
  }

  private long upper(PlanArea area) {
    return settings.maximum() == null ? area.size() : Math.min(settings.maximum(), area.size());
  }

  private long least() {
    return areas.stream().mapToLong(area -> Math.min(settings.minimum(), upper(area))).sum();
  }

  private long most() {
    return areas.stream().mapToLong(this::upper).sum();
  }

  private void share(String rule, long size, List<Map<String, Part>> parts) {
    List<PlannedStratum> strata =
        areas.stream()
            .map(area -> new PlannedStratum(area.code(), area.size(), share(figure(area))))
            .toList();
    Map<String, Long> shared =
        Allocation.of(
            strata,
            size,
            PlanSettings.rule(vary() ? rule : "proportional"),
            settings.q(),
            settings.minimum(),
            settings.maximum());
    for (int h = 0; h < areas.size(); h++) {
      PlanArea area = areas.get(h);
      parts.get(h).put(rule, part(area, shared.get(area.code())));
    }
  }

  /** With one dossier in every area no rule has anything to go by but their number. */
  private boolean vary() {
    return areas.stream().anyMatch(area -> area.size() > 1);
  }

  private Part part(PlanArea area, long valid) {
    int communes = area.communes().size();
    long drawn = Math.max(settings.minimumCommunes(), ceiling(valid, settings.take()));
    boolean clustered = drawsCommunes(area) && drawn < communes && drawn <= valid;
    long issued = Math.min(area.size(), settings.conditions(1).issued(valid));
    if (clustered) {
      issued = Math.min(area.size(), drawn * ceiling(issued, drawn));
    }
    long expected = settings.conditions(1).expected(issued);
    Integer communesDrawn = clustered ? Integer.valueOf((int) drawn) : null;
    long visited = clustered ? drawn : Math.min(communes, issued);
    if (expected == 0) {
      return new Part(valid, communesDrawn, visited, issued, 0, null, null);
    }
    double perCommune = clustered ? Math.max(1, (double) expected / drawn) : 1;
    double designEffect =
        ClusterPlan.designEffect(perCommune, settings.correlation(), settings.weightVariation());
    double share = share(figure(area));
    double error =
        ExpectedPrecision.of(share, expected, area.size(), designEffect, null, LEVEL)
            .standardError();
    long degrees = clustered ? drawn - 1 : expected - 1;
    return part(
        new Part(valid, communesDrawn, visited, issued, expected, error, degrees),
        share,
        figure(area));
  }

  private static long ceiling(long number, long divisor) {
    return (number + divisor - 1) / divisor;
  }

  /** With what its error can show, where there are degrees of freedom to tell the error. */
  private Part part(Part known, double share, Figure figure) {
    Long degrees = known.degreesOfFreedom();
    if (degrees < 1) {
      return known;
    }
    double error = known.standardError();
    double before = figure == null ? error : figure.error();
    var precision = ExpectedPrecision.ofStrata(share, List.of(1L), List.of(error), degrees, LEVEL);
    return known.told(
        precision.halfWidth(),
        Detectable.change(error, before, settings.power(), degrees, LEVEL),
        power(precision.effectiveSize()));
  }

  /** Of a census there is no doubt. */
  private double power(Double effectiveSize) {
    return effectiveSize == null
        ? 1
        : Detectable.power(settings.target(), settings.truth(), effectiveSize, LEVEL);
  }

  private Part together(List<Part> parts) {
    long issued = parts.stream().mapToLong(Part::issued).sum();
    long expected = parts.stream().mapToLong(Part::expected).sum();
    boolean covered = parts.stream().allMatch(part -> part.standardError() != null);
    Figure figure = earlier == null ? null : earlier.whole();
    Part sum =
        new Part(
            parts.stream().mapToLong(Part::valid).sum(),
            null,
            parts.stream().mapToLong(Part::visited).sum(),
            issued,
            expected,
            covered ? Double.valueOf(error(parts)) : null,
            covered ? Long.valueOf(parts.stream().mapToLong(Part::degreesOfFreedom).sum()) : null);
    return covered ? part(sum, share(figure), figure) : sum;
  }

  private double error(List<Part> parts) {
    return ExpectedPrecision.ofStrata(
            share(earlier == null ? null : earlier.whole()),
            areas.stream().map(PlanArea::size).toList(),
            parts.stream().map(Part::standardError).toList(),
            null,
            LEVEL)
        .standardError();
  }

  private double officialMargin(Size official, FieldConditions conditions) {
    return ExpectedPrecision.of(
            0.5, official.valid(), whole.size(), conditions.designEffect(), null, LEVEL)
        .halfWidth();
  }
}
