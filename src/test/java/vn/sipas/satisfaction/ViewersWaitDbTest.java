package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.Instrument;
import vn.sipas.platform.Language;
import vn.sipas.platform.Problem;
import vn.sipas.satisfaction.SmallCampaigns.People;

/** Where viewers of units must wait, they get figures of closed campaigns only; others need not. */
@QuarkusTest
@TestProfile(ComparedSurveys.class)
class ViewersWaitDbTest {

  private static final Instrument YEARLY = new Instrument("yearly", 2, "share", 1);
  private static final List<People> PEOPLE =
      List.of(new People(6, Map.of("a1", 4, "b1", 2), Map.of("place", "p1")));
  private static final Viewer OF_A_UNIT = new Viewer(OptionalInt.of(1), Language.VIETNAMESE);

  @Inject SmallCampaigns campaigns;
  @Inject ResultsService results;
  @Inject RanksService ranks;

  private String campaign(String code, CampaignStatus status) {
    return campaigns.ensure(code, YEARLY, SmallCampaigns.PEOPLE, PEOPLE, status);
  }

  private ResultsRequest byPlace(String campaign) {
    return results.request(campaign, Map.of("by", List.of("place")));
  }

  @Test
  void openCampaign_isKeptFromViewersOfUnits() {
    String open = campaign("still-open", CampaignStatus.OPEN);

    assertThatThrownBy(() -> results.results(open, byPlace(open), OF_A_UNIT))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo("results_after_closing"));
    assertThatThrownBy(() -> ranks.ranks(open, byPlace(open), OF_A_UNIT))
        .isInstanceOf(Problem.class);
  }

  @Test
  void openCampaign_isShownToOthers() {
    String open = campaign("still-open", CampaignStatus.OPEN);

    assertThat(
            results
                .results(open, byPlace(open), Viewer.ofEverything(Language.VIETNAMESE))
                .estimates())
        .isNotEmpty();
  }

  @Test
  void closedCampaign_isShownToViewersOfUnits() {
    String closed = campaign("now-closed", CampaignStatus.CLOSED);

    assertThat(results.results(closed, byPlace(closed), OF_A_UNIT).estimates()).isNotEmpty();
  }
}
