package vn.sipas.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.sipas.plan.PlanExamples.area;
import static vn.sipas.plan.PlanExamples.table;
import static vn.sipas.plan.PlanExamples.with;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.sipas.plan.EarlierFigures.Figure;
import vn.sipas.plan.PlanTable.Part;
import vn.sipas.plan.PlanTable.Size;
import vn.sipas.platform.Problem;

/** Figures worked out by hand or by the documented R code (golden g8). */
class PlanArithmeticTest {

  private static final int DAK_NONG_2024 = 22_567;

  @Test
  void sizesOfAWholeFrame_areThoseOfTheFormulas() {
    var sizes = table(with(Map.of()), null, area("1", 1, DAK_NONG_2024)).whole().sizes();

    // 22567/(1 + 22567 · 0.0025) = 393.03
    assertThat(sizes.official()).isEqualTo(new Size(394, 394));
    // n0 = 1.959964² · 0.16/0.0009 = 682.926; /(1 + n0/N) = 662.865
    assertThat(sizes.margin()).isEqualTo(new Size(663, 663));
    // golden n0 = 362.775635; /(1 + n0/N) = 357.036
    assertThat(sizes.target()).isEqualTo(new Size(358, 358));
    // n0 = 2.801585² · (0.16 + 0.1476)/0.0004 = 6035.73; /(1 + n0/N) = 4762.03
    assertThat(sizes.change()).isEqualTo(new Size(4_763, 4_763));
  }

  @Test
  void sizes_withCommunesAndNonResponse_areMultiplied() {
    var settings =
        with(
            Map.of(
                "direct",
                "false",
                "perCommune",
                "15",
                "response",
                "0.8",
                "valid",
                "0.9",
                "truth",
                "0.9"));
    var sizes = table(settings, null, area("1", 40, 500)).whole().sizes();

    // deff = 1 + 14 · 0.05 = 1.7; 362.775635/(1 + 362.775635/20000) · 1.7 = 605.73
    assertThat(sizes.target()).isEqualTo(new Size(606, 842));
    assertThat(sizes.official().valid()).as("as the Ministry writes it").isEqualTo(393);
  }

  @Test
  void allocation_isThatOfTheGoldenSet() {
    long[] sizes = {1200, 340, 2600, 95, 780, 410, 28, 1500};
    double[] shares = {0.88, 0.92, 0.85, 0.95, 0.9, 0.8, 0.93, 0.87};
    Map<String, Figure> figures = new HashMap<>();
    var areas = new PlanArea[sizes.length];
    for (int h = 0; h < sizes.length; h++) {
      areas[h] = area("H" + h, 1, sizes[h]);
      figures.put("H" + h, new Figure(shares[h], 0.02, 100));
    }
    var table =
        table(
            with(Map.of("basis", "own", "own", "900", "minimum", "40", "earlier", "before")),
            earlier(0.87, 0.01, figures),
            areas);

    assertThat(valid(table, "proportional"))
        .containsExactly(146L, 41L, 317L, 40L, 95L, 50L, 28L, 183L);
    assertThat(valid(table, "neyman")).containsExactly(139L, 40L, 331L, 40L, 83L, 59L, 28L, 180L);
    assertThat(valid(table, "power")).containsExactly(144L, 61L, 240L, 40L, 105L, 114L, 28L, 168L);
    assertThat(valid(table, "equal")).containsExactly(130L, 130L, 130L, 95L, 129L, 129L, 28L, 129L);
  }

  private static List<Long> valid(PlanTable table, String rule) {
    return table.areas().stream().map(area -> area.rules().get(rule).valid()).toList();
  }

  private static EarlierFigures earlier(double share, double error, Map<String, Figure> areas) {
    return new EarlierFigures(
        "before", "Before", null, new Figure(share, error, 900), areas, 1.5, 12.0, 0.05, 0.0);
  }

  @Test
  void communesAndDossiers_followCostAndMinimum() {
    var settings =
        with(
            Map.of(
                "direct",
                "false",
                "perCommune",
                "15",
                "response",
                "0.5",
                "basis",
                "own",
                "own",
                "60"));
    Part part = only(table(settings, null, area("1", 10, 100)));

    assertThat(part.drawn()).as("6 rather than 60/15").isEqualTo(6);
    assertThat(part.issued()).isEqualTo(120);
    assertThat(part.expected()).isEqualTo(60);
    assertThat(part.degreesOfFreedom()).isEqualTo(5);
    // 0.16/60 · (1 + 9 · 0.05) · (1 − 60/1000); t(0.975; 5) = 2.570582; t(0.8; 5) = 0.919544
    assertThat(part.standardError()).isCloseTo(0.06028819674419419, within(1e-12));
    assertThat(part.halfWidth()).isCloseTo(0.15497574345389398, within(1e-9));
    assertThat(part.detectable()).isCloseTo(0.2975694554065409, within(1e-9));
  }

  private static Part only(PlanTable table) {
    return table.areas().get(0).rules().get("power");
  }

  @Test
  void dossiers_areTheSameInEveryDrawnCommune() {
    var settings = with(Map.of("direct", "false", "basis", "own", "own", "61", "perCommune", "10"));
    Part part = only(table(settings, null, area("1", 20, 50)));

    assertThat(part.drawn()).isEqualTo(7);
    assertThat(part.issued()).isEqualTo(63);
  }

  @Test
  void areaWhoseCommunesAreAllDrawn_isDrawnDirectly() {
    var settings = with(Map.of("direct", "false", "basis", "own", "own", "60"));
    Part all = only(table(settings, null, area("1", 6, 100)));
    Part some = only(table(settings, null, area("1", 7, 100)));

    assertThat(all.drawn()).isNull();
    assertThat(all.visited()).isEqualTo(6);
    assertThat(all.degreesOfFreedom()).isEqualTo(59);
    assertThat(some.drawn()).isEqualTo(6);
    assertThat(all.halfWidth()).isLessThan(some.halfWidth());
  }

  @Test
  void bestNumberPerCommune_isThatOfTheGoldenSet() {
    var table = table(with(Map.of("direct", "false")), null, area("1", 40, 500));

    assertThat(table.bestTake()).isCloseTo(16.8819430161341, within(1e-10));
    assertThat(table.take()).isEqualTo(17);
    assertThat(table.designEffect()).isCloseTo(1.8, within(1e-12));
  }

  @Test
  void cost_countsCommunesAndAnswers() {
    var settings = with(Map.of("direct", "false", "perCommune", "10", "basis", "own", "own", "80"));

    assertThat(table(settings, null, area("1", 40, 500)).cost())
        .isEqualTo(8 * 900_000.0 + 80 * 60_000);
  }

  @Test
  void minimum_raisesAndFrameLowersTheSize() {
    var areas = IntStream.range(0, 4).mapToObj(i -> area("A" + i, 1, 50)).toArray(PlanArea[]::new);
    var raised = table(with(Map.of("basis", "own", "own", "60", "minimum", "30")), null, areas);
    var lowered = table(with(Map.of("basis", "own", "own", "900", "maximum", "40")), null, areas);

    assertThat(raised.asked()).isEqualTo(60);
    assertThat(raised.size()).isEqualTo(120);
    assertThat(lowered.size()).isEqualTo(160);
  }

  @Test
  void smallArea_cannotAnswerMoreThanItsPeople() {
    var settings = with(Map.of("basis", "own", "own", "40", "response", "0.5"));
    Part part = only(table(settings, null, area("1", 1, 50)));

    assertThat(part.valid()).isEqualTo(40);
    assertThat(part.issued()).isEqualTo(50);
    assertThat(part.expected()).isEqualTo(25);
  }

  @Test
  void census_leavesNoDoubt() {
    Part part = only(table(with(Map.of("basis", "own", "own", "50")), null, area("1", 1, 50)));

    assertThat(part.halfWidth()).isZero();
    assertThat(part.power()).isEqualTo(1);
  }

  @Test
  void areaWithoutAnswers_leavesTheWholeWithoutInterval() {
    var settings = with(Map.of("basis", "own", "own", "1", "rule", "proportional"));
    var table = table(settings, null, area("1", 1, 900), area("2", 1, 10));

    assertThat(table.part(table.whole()).expected()).isEqualTo(1);
    assertThat(table.part(table.whole()).halfWidth()).isNull();
    assertThat(table.part(table.areas().get(1)).issued()).isZero();
    assertThat(new PlanWords(table, settings, Locale.ENGLISH).sentences()).hasSize(2);
  }

  @Test
  void areasOfOneDossier_areAllAsked() {
    var table = table(with(Map.of()), null, area("1", 1, 1), area("2", 1, 1));

    assertThat(table.areas()).allSatisfy(area -> assertThat(table.part(area).issued()).isOne());
    assertThat(table.part(table.areas().get(0)).halfWidth()).as("no degrees of freedom").isNull();
  }

  @Test
  void earlierError_isPartOfTheSmallestChange() {
    var settings = with(Map.of("basis", "own", "own", "400"));
    PlanArea area = area("1", 1, 100_000);
    double alone = only(table(settings, null, area)).detectable();
    double precise =
        only(table(settings, earlier(0.8, 0.001, Map.of("1", new Figure(0.8, 0.001, 9))), area))
            .detectable();
    double vague =
        only(table(settings, earlier(0.8, 0.05, Map.of("1", new Figure(0.8, 0.05, 9))), area))
            .detectable();

    assertThat(precise).isLessThan(alone);
    assertThat(vague).isGreaterThan(alone);
  }

  @Test
  void size_forAChangeThatTheEarlierErrorHides_isRefusedAtItsField() {
    var before = earlier(0.8, 0.02, Map.of());

    assertThat(table(with(Map.of()), before, area("1", 1, 9_000)).whole().sizes().change())
        .isNull();
    assertThatThrownBy(() -> table(with(Map.of("basis", "change")), before, area("1", 1, 9_000)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.faults().get(0).location()).isEqualTo("basis"));
  }

  @Test
  void size_ofEachArea_isAddedUp() {
    var table =
        table(
            with(Map.of("perArea", "true", "basis", "official")),
            null,
            area("1", 1, 1_850),
            area("2", 1, 52_000));

    assertThat(table.asked()).isEqualTo(329 + 397);
  }
}
