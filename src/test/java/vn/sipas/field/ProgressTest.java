package vn.sipas.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sipas.estimation.ResponseRates;
import vn.sipas.field.Progress.Line;
import vn.sipas.plan.Correlation;
import vn.sipas.plan.SamplePlan.PlannedArea;

/** What the live page computes, by hand. */
class ProgressTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 10);

  private static List<CaseState> many(int from, int count, Disposition disposition) {
    List<CaseState> cases = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cases.add(Cases.of(from + i, "99001", null, disposition));
    }
    return cases;
  }

  /** AAPOR's letters: I 50, P 10, R 15+5, NC 30, O 10, UH 12 (4 of them open), UO 8, outside 30. */
  @Test
  void rates_areThoseOfAapor() {
    List<CaseState> cases = new ArrayList<>();
    cases.addAll(many(1, 50, Disposition.COMPLETE));
    cases.addAll(many(101, 10, Disposition.PARTIAL));
    cases.addAll(many(201, 15, Disposition.REFUSAL));
    cases.addAll(many(251, 5, Disposition.BREAK_OFF));
    cases.addAll(many(301, 30, Disposition.NON_CONTACT));
    cases.addAll(many(401, 3, Disposition.DECEASED));
    cases.addAll(many(411, 7, Disposition.OTHER_NON_RESPONSE));
    cases.addAll(many(501, 6, Disposition.ADDRESS_NOT_FOUND));
    cases.addAll(many(511, 2, Disposition.NOT_ATTEMPTED));
    cases.addAll(many(521, 4, null));
    cases.addAll(many(601, 8, Disposition.ELIGIBILITY_UNKNOWN));
    cases.addAll(many(701, 25, Disposition.NOT_ELIGIBLE));
    cases.addAll(many(751, 5, Disposition.MOVED_AWAY));

    ResponseRates rates = CaseRates.of(cases.stream().map(CaseState::of).toList());

    // eligible 120, known 150, so e = 0.8; unknown 20
    assertThat(rates.eligibleShare()).isEqualTo(0.8);
    assertThat(rates.rr1()).isCloseTo(50.0 / 140, within(1e-12));
    assertThat(rates.rr2()).isCloseTo(60.0 / 140, within(1e-12));
    assertThat(rates.rr3()).isCloseTo(50.0 / 136, within(1e-12));
    assertThat(rates.rr4()).isCloseTo(60.0 / 136, within(1e-12));
    assertThat(rates.rr5()).isCloseTo(50.0 / 120, within(1e-12));
    assertThat(rates.rr6()).isCloseTo(60.0 / 120, within(1e-12));
  }

  private static Progress progress(List<CaseState> cases, PlannedArea... planned) {
    return Progress.of(
        cases,
        commune -> commune.substring(0, 4),
        Planned.of(List.of(planned)),
        new Progress.Names(code -> code, code -> code, code -> code),
        Supposed.USUAL,
        TODAY);
  }

  @Test
  void lines_countOpenAndLateCases_andFollowThePlan() {
    List<CaseState> cases =
        List.of(
            Cases.of(1, "99001", "P1", 20, null, TODAY.minusDays(1)),
            Cases.of(2, "99001", "P1", 20, null, TODAY),
            Cases.of(3, "99001", "P1", 20, Disposition.COMPLETE, TODAY.minusDays(9)),
            Cases.of(4, "99101", "P2", 20, Disposition.REFUSAL, null));

    Progress progress =
        progress(cases, new PlannedArea("9900", null, 4, 2), new PlannedArea("9910", null, 4, 3));

    assertThat(progress.total().open()).isEqualTo(2);
    assertThat(progress.total().late()).isEqualTo(1);
    assertThat(progress.total().ofPlan()).isEqualTo(0.2);
    assertThat(progress.districts()).extracting(Line::code).containsExactly("9900", "9910");
    assertThat(progress.districts().get(0).ofPlan()).isEqualTo(0.5);
    assertThat(progress.districts().get(1).answers()).isZero();
    assertThat(progress.districts().get(1).precision()).isNull();
    assertThat(progress.areas()).isEmpty();
  }

  /** The first commune of the one district and the only one of the other make the second area. */
  @Test
  void areas_thatAreNoDistricts_haveLinesOfTheirOwn() {
    List<CaseState> cases =
        List.of(
            Cases.of(1, "99001", "P1", Disposition.COMPLETE),
            Cases.of(2, "99002", "P2", Disposition.COMPLETE),
            Cases.of(3, "99101", "P3", null),
            Cases.of(4, "99102", "P4", null));
    PlannedArea alone = new PlannedArea("CUM-1", "Cụm Bắc", 1, 4, 4, List.of("99002"));
    PlannedArea mixed = new PlannedArea("CUM-2", "Cụm Nam", 2, 4, 2, List.of("99001", "99101"));

    Progress progress = progress(cases, mixed, alone);

    assertThat(progress.areas())
        .extracting(Line::code, Line::name, Line::cases, Line::expected, Line::ofPlan)
        .containsExactly(
            tuple("", "", 1, null, null),
            tuple("CUM-1", "Cụm Bắc", 1, 4, 0.25),
            tuple("CUM-2", "Cụm Nam", 2, 2, 0.5));
    assertThat(progress.districts()).extracting(Line::expected).containsOnlyNulls();
    assertThat(progress.planned()).isFalse();
    assertThat(progress.total().expected()).isEqualTo(6);
    assertThat(progress(cases, new PlannedArea("99", "Tỉnh", null, 9, 6, List.of())).areas())
        .isEmpty();
  }

  /** 40 answers of 4 communes, weights alike: deff 1 + 9·0.05 = 1.45; N = 60·20 = 1,200. */
  @Test
  void interval_isThatOfTheAnswersSoFar() {
    List<CaseState> cases = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      cases.add(Cases.of(i + 1, "99001", "P" + i % 4, i < 40 ? Disposition.COMPLETE : null));
    }

    Line total = progress(cases).total();

    assertThat(total.designEffect()).isCloseTo(1.45, within(1e-12));
    double error = Math.sqrt(0.8 * 0.2 / 40 * 1.45 * (1 - 40.0 / 1200));
    assertThat(total.precision().standardError()).isCloseTo(error, within(1e-12));
    // t with 4 − 1 = 3 degrees of freedom: 3.182446
    assertThat(total.halfWidth()).isCloseTo(3.182446 * error, within(1e-6));
    assertThat(total.ofPlan()).isNull();
  }

  /** Its dossiers are the sampling units: no design effect, t with 40 − 1 degrees of freedom. */
  @Test
  void interval_ofAPlaceThatWasCertainToBeDrawn_isThatOfItsDossiers() {
    List<CaseState> cases = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      cases.add(Cases.of(i + 1, "99001", "P1", i < 40 ? Disposition.COMPLETE : null));
    }

    Line total = progress(cases).total();

    assertThat(total.designEffect()).isCloseTo(1, within(1e-12));
    double error = Math.sqrt(0.8 * 0.2 / 40 * (1 - 40.0 / 1200));
    assertThat(total.halfWidth()).isCloseTo(2.022691 * error, within(1e-6));
  }

  @Test
  void correlation_thatIsTyped_winsOverThePlans_andWhatCannotBeReadIsNotTyped() {
    Correlation ofPlan = new Correlation(0.031, Correlation.Source.PLAN, 2, null);

    assertThat(Supposed.of("75,5", "7,25", () -> ofPlan))
        .isEqualTo(new Supposed(0.755, Correlation.typed(0.0725)));
    assertThat(Supposed.of("75,5", "7,25", () -> ofPlan).query()).isEqualTo("?share=75.5&icc=7.25");
    for (String none : new String[] {null, "", "five", "-1", "101"}) {
      assertThat(Supposed.of(none, none, () -> ofPlan)).isEqualTo(new Supposed(0.8, ofPlan));
    }
    assertThat(Supposed.of(null, "0", () -> ofPlan).correlation()).isEqualTo(Correlation.typed(0));
    assertThat(Supposed.of(null, null, () -> ofPlan).typedCorrelation()).isEmpty();
  }

  @Test
  void interval_ofOneCommuneAlone_isNone() {
    assertThat(
            progress(List.of(Cases.of(1, "99001", "P1", Disposition.COMPLETE))).total().precision())
        .isNull();
  }
}
