package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.platform.Language;

@QuarkusTest
@TestProfile(GoldenSurvey.class)
class UnansweredCampaignDbTest {

  private static final Viewer EVERYTHING = Viewer.ofEverything(Language.ENGLISH);

  @Inject GoldenCampaigns campaigns;
  @Inject ResultsService service;

  @ParameterizedTest
  @CsvSource({"g1_srs, srs", "g2_strat_fpc, strat_fpc", "g3_cluster, fpc2"})
  void sample_nobodyHasAnswered_hasNoDataAndNothingToHide(String set, String variant)
      throws IOException {
    String code = campaigns.unanswered(GoldenFolder.load(set), variant);
    var request = service.request(code, Map.of("by", List.of("sex"), "targets", List.of("0.9")));

    var results = (ProbabilityResults) service.results(code, request, EVERYTHING);

    assertThat(results.design().responses()).isZero();
    assertThat(results.estimates())
        .hasSize(29)
        .allSatisfy(
            estimate -> {
              assertThat(estimate.status()).isEqualTo("no_data");
              assertThat(estimate.respondents()).isZero();
              assertThat(estimate.estimate()).isNull();
              assertThat(estimate.interval()).isNull();
              assertThat(estimate.verdicts()).isEmpty();
              assertThat(estimate.reliability()).isNull();
            });
  }

  @Test
  void volunteers_nobodyHasAnswered_haveNoShare() {
    String code = campaigns.unansweredByVolunteers();

    var results =
        (VoluntaryResults) service.results(code, service.request(code, Map.of()), EVERYTHING);

    assertThat(results.estimates())
        .hasSize(29)
        .allSatisfy(
            estimate -> {
              assertThat(estimate.respondents()).isZero();
              assertThat(estimate.share()).isNull();
              assertThat(estimate.bounds()).isNull();
            });
  }
}
