package vn.sipas.response.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.platform.Problem;
import vn.sipas.response.OnlineIntake;
import vn.sipas.response.RefusingIntake;
import vn.sipas.response.form.Respondent.Page;

/** The intake cannot take a form now: nothing is lost, and the page says what to do. */
@QuarkusTest
class FormRefusedPagesTest {

  private static final String DESK = "/s/" + FormCampaigns.DESK;

  @TestHTTPResource URI root;
  @Inject FormCampaigns campaigns;

  private Respondent citizen;

  @BeforeEach
  void answer() throws SQLException {
    campaigns.ensure();
    citizen = new Respondent(root.getPort());
    citizen.get(DESK + "?desk=TT-99001&lang=en");
    citizen.postTo(DESK, "go", "start");
    citizen.post("outcome", "rejected", "go", "next");
    citizen.get(DESK + "/check");
  }

  @Test
  void databaseBusy_keepsTheDraftAndAsksToTryAgain() {
    refuse(false, new Problem(503, "busy").retryAfter(5));

    Page page = citizen.post("go", "next");

    assertThat(page.status()).isEqualTo(503);
    assertThat(page.response().headers().firstValue("Retry-After")).hasValue("5");
    assertThat(page.html())
        .contains("<html lang=\"en\">", "Your answers are still here", "Result received, refused");
    assertThat(citizen.get(DESK + "/dossier").hasChosen("outcome", "rejected")).isTrue();
  }

  @Test
  void tooManyFromOnePlace_keepsTheDraftAndAsksToWait() {
    refuse(true, new Problem(429, "too_many_requests").retryAfter(30));

    Page page = citizen.post("go", "next");

    assertThat(page.status()).isEqualTo(429);
    assertThat(page.response().headers().firstValue("Retry-After")).hasValue("30");
    assertThat(page.html()).contains("Please wait 1 min and press");
  }

  @Test
  void closedMeanwhile_saysThatItHasEnded() {
    refuse(true, new Problem(410, "campaign_not_open", "form-desk"));

    Page page = citizen.post("go", "next");

    assertThat(page.status()).isEqualTo(410);
    assertThat(page.html()).contains("The survey has ended");
  }

  private static void refuse(boolean atOnce, Problem problem) {
    QuarkusMock.installMockForType(new RefusingIntake(atOnce, () -> problem), OnlineIntake.class);
  }
}
