package vn.sipas.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sipas.campaign.Examples.CLUSTERS;
import static vn.sipas.campaign.Examples.design;
import static vn.sipas.campaign.Examples.psu;
import static vn.sipas.campaign.Examples.settings;
import static vn.sipas.campaign.Examples.stratum;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.campaign.CampaignDesign.SamplingUnit;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;
import vn.sipas.unit.Units;

@QuarkusTest
class CampaignDbTest {

  @Inject Campaigns campaigns;
  @Inject CampaignSetup setup;
  @Inject CampaignSteps steps;
  @Inject CampaignParts parts;
  @Inject CountedAnswers answers;
  @Inject Units units;
  @Inject DataSource database;

  private final String code = "db-" + UUID.randomUUID().toString().substring(0, 12);

  @BeforeEach
  void places() throws SQLException {
    TestPlaces.ensure(database, units);
  }

  @Test
  void create_withDesignAndTargets_isReadBackWhole() {
    CampaignFacts created = campaigns.create(sample(CampaignStatus.OPEN), "sample");

    assertThat(campaigns.get(code)).isEqualTo(created);
    assertThat(created.settings()).isEqualTo(settings(code, CLUSTERS));
    assertThat(created.createdBy()).isEqualTo("sample");
    assertThat(campaigns.targets(created.id()))
        .containsExactly(
            new Target("access", TargetKind.ABSOLUTE, 0.855, null, "Kế hoạch 12"),
            Target.absolute("overall", 0.9));
    CampaignDesign design = campaigns.design(created.id());
    assertThat(design.kind()).isEqualTo(DesignKind.CLUSTER);
    assertThat(design.strata())
        .extracting(stratum -> stratum.code() + " " + stratum.name() + " " + stratum.population())
        .containsExactly("H01 Tầng H01 21");
    int stratumId = design.strata().get(0).id();
    assertThat(design.samplingUnits())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
        .containsExactly(
            new SamplingUnit(1, "X1", stratumId, "H01", communeId(), 316, 46.836734693877553),
            new SamplingUnit(2, "X2", stratumId, "H01", null, null, 2.0));
  }

  @Test
  void terms_ofACampaignWithDesign_placeAnAnswersUnit() {
    CampaignFacts created = campaigns.create(sample(CampaignStatus.OPEN), "sample");
    CampaignDesign design = campaigns.design(created.id());

    CampaignTerms terms = campaigns.terms(code).orElseThrow();

    assertThat(terms.placementsByUnit())
        .isEqualTo(
            Map.of(
                communeId(),
                new Placement(
                    design.strata().get(0).id(),
                    design.samplingUnits().get(0).id(),
                    46.836734693877553)));
    assertThat(terms.zone().getId()).isEqualTo("Asia/Ho_Chi_Minh");
  }

  @Test
  void terms_whereRespondentsAreDrawn_nameNoSamplingUnit() {
    CampaignDesign places =
        design(
            Examples.RESPONDENTS,
            List.of(stratum("H01", 5200)),
            new SamplingUnit(null, "X1", null, "H01", communeId(), null, null));
    campaigns.create(
        new CampaignDraft(
            settings(code, Examples.RESPONDENTS), places, List.of(), CampaignStatus.OPEN),
        "sample");

    Placement placement = campaigns.terms(code).orElseThrow().placementsByUnit().get(communeId());

    assertThat(placement.stratumId()).isNotNull();
    assertThat(placement.samplingUnitId()).isNull();
    assertThat(placement.weight()).isEqualTo(1);
  }

  @Test
  void create_closed_wasOpenOnItsDays() {
    CampaignFacts created = campaigns.create(sample(CampaignStatus.CLOSED), "sample");

    assertThat(created.status()).isEqualTo(CampaignStatus.CLOSED);
    assertThat(created.openedAt()).isEqualTo("2026-08-31T17:00:00Z");
    assertThat(created.closedAt()).isEqualTo("2026-09-30T17:00:00Z");
  }

  @Test
  void create_withAFaultInAnyPart_storesNothing() {
    CampaignDraft lonely =
        new CampaignDraft(
            settings(code, CLUSTERS),
            design(CLUSTERS, List.of(stratum("H01", 9)), psu("X1", "H01")),
            List.of(Target.absolute("friendliness", 0.9)),
            CampaignStatus.OPEN);

    assertThat(codes(() -> campaigns.create(lonely, "sample")))
        .containsExactly("unknown_measure", "lonely_psu");
    assertThat(campaigns.find(code)).isEmpty();
  }

  @Test
  void create_sameCodeAtOnce_oneWinsAndTheOthersAreTold() {
    CampaignDraft draft = CampaignDraft.of(settings(code, Sampling.VOLUNTARY));

    List<String> outcomes =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(
                attempt -> {
                  try {
                    campaigns.create(draft, "sample");
                    return "created";
                  } catch (Problem problem) {
                    return problem.faults().get(0).code();
                  }
                })
            .sorted()
            .toList();

    List<String> expected = new ArrayList<>(Collections.nCopies(7, "code_taken"));
    expected.add("created");
    assertThat(outcomes).isEqualTo(expected);
  }

  @Test
  void change_isSeenByIntakeAtOnceAndLeavesALine() throws SQLException {
    campaigns.create(sample(CampaignStatus.OPEN), "sample");
    assertThat(campaigns.terms(code).orElseThrow().status()).isEqualTo(CampaignStatus.OPEN);

    steps.change(code, CampaignStatus.CLOSED, null);

    CampaignTerms closed = campaigns.terms(code).orElseThrow();
    assertThat(closed.status()).isEqualTo(CampaignStatus.CLOSED);
    assertThat(closed.closedAt()).isEqualTo(campaigns.get(code).closedAt()).isNotNull();
    assertThat(actions()).containsExactly("campaign_created", "campaign_status_changed");
  }

  @Test
  void change_backwards_needsAReason() {
    campaigns.create(sample(CampaignStatus.CLOSED), "sample");

    assertThat(codes(() -> steps.change(code, CampaignStatus.OPEN, " ")))
        .contains("reason_missing");
    assertThatThrownBy(() -> steps.change(code, CampaignStatus.DRAFT, "lý do"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(409));
    assertThat(campaigns.get(code).status()).isEqualTo(CampaignStatus.CLOSED);
  }

  @Test
  void archived_nothingChangesAnyMore() {
    campaigns.create(sample(CampaignStatus.ARCHIVED), "sample");

    assertThat(problem(() -> setup.edit(code, settings(code, CLUSTERS))))
        .isEqualTo("campaign_archived");
    assertThat(problem(() -> parts.setTargets(code, List.of()))).isEqualTo("campaign_archived");
    assertThat(problem(() -> parts.setDesign(code, CampaignDesign.NONE)))
        .isEqualTo("campaign_archived");
  }

  @Test
  void withAnswers_designAndStreamAreLocked() {
    CampaignFacts created = campaigns.create(sample(CampaignStatus.OPEN), "sample");
    answers.say(created.id(), 3);

    assertThat(problem(() -> parts.setDesign(code, CampaignDesign.NONE)))
        .isEqualTo("campaign_design_locked");
    assertThat(codes(() -> setup.edit(code, settings(code, Sampling.VOLUNTARY))))
        .containsExactly("stream_locked");
    setup.edit(code, longer(settings(code, CLUSTERS)));
    assertThat(campaigns.get(code).settings().period().to()).isEqualTo(LocalDate.of(2026, 12, 1));
  }

  @Test
  void edit_toVoluntary_dropsTheDesign() {
    CampaignFacts created = campaigns.create(sample(CampaignStatus.DRAFT), "sample");

    setup.edit(code, settings(code, Sampling.VOLUNTARY));

    assertThat(campaigns.design(created.id()).isEmpty()).isTrue();
  }

  @Test
  void edit_codeOnceOpened_isRefusedAndAsADraftMoves() {
    campaigns.create(sample(CampaignStatus.DRAFT), "sample");
    campaigns.terms(code);
    setup.edit(code, settings(code + "-x", CLUSTERS));
    assertThat(campaigns.terms(code)).isEmpty();
    assertThat(campaigns.terms(code + "-x")).isPresent();

    steps(code + "-x");

    assertThat(codes(() -> setup.edit(code + "-x", settings(code, CLUSTERS))))
        .containsExactly("code_locked");
  }

  /** Opens it whatever the day: the example's period is in the past or in the future. */
  private void steps(String opened) {
    setup.edit(opened, always(settings(opened, CLUSTERS)));
    steps.change(opened, CampaignStatus.OPEN, null);
  }

  @Test
  void remove_whatOthersAreMeasuredAgainst_isRefused() {
    campaigns.create(CampaignDraft.of(settings(code, CLUSTERS)), "sample");
    String next = code + "-2";
    campaigns.create(
        new CampaignDraft(
            settings(next, CLUSTERS),
            CampaignDesign.NONE,
            List.of(Target.gain("overall", 0.02, code)),
            CampaignStatus.DRAFT),
        "sample");

    assertThat(problem(() -> campaigns.remove(code))).isEqualTo("campaign_is_a_reference");
    campaigns.remove(next);
    campaigns.remove(code);
    assertThat(campaigns.find(code)).isEmpty();
  }

  private CampaignDraft sample(CampaignStatus status) {
    return new CampaignDraft(
        settings(code, CLUSTERS),
        design(
            CLUSTERS,
            List.of(stratum("H01", 21)),
            new SamplingUnit(null, "X1", null, "H01", communeId(), 316, 46.836734693877553),
            psu("X2", "H01", null, 2.0)),
        List.of(
            Target.absolute("overall", 0.9),
            new Target("access", TargetKind.ABSOLUTE, 0.855, null, "Kế hoạch 12")),
        status);
  }

  private int communeId() {
    return TestPlaces.id(units, TestPlaces.COMMUNE);
  }

  private static CampaignSettings longer(CampaignSettings settings) {
    return lasting(settings, settings.period().from(), LocalDate.of(2026, 12, 1));
  }

  private static CampaignSettings always(CampaignSettings settings) {
    return lasting(settings, LocalDate.of(2020, 1, 1), LocalDate.of(2099, 1, 1));
  }

  private static CampaignSettings lasting(CampaignSettings settings, LocalDate from, LocalDate to) {
    return new CampaignSettings(
        settings.code(),
        settings.name(),
        settings.nameEn(),
        settings.instrument(),
        new Period(from, to),
        settings.sampling(),
        settings.publicAccess(),
        settings.unitId(),
        settings.boundaries(),
        settings.sampleData());
  }

  private static List<String> codes(Runnable refused) {
    try {
      refused.run();
      return List.of();
    } catch (Problem problem) {
      return problem.faults().stream().map(Fault::code).toList();
    }
  }

  private static String problem(Runnable refused) {
    try {
      refused.run();
      return "nothing";
    } catch (Problem problem) {
      return problem.code();
    }
  }

  private List<String> actions() throws SQLException {
    List<String> actions = new ArrayList<>();
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "SELECT action FROM audit_entry WHERE subject = ? ORDER BY id")) {
      statement.setString(1, code);
      var rows = statement.executeQuery();
      while (rows.next()) {
        actions.add(rows.getString(1));
      }
    }
    return actions;
  }
}
