package vn.sipas.response.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.platform.Refused;
import vn.sipas.response.form.Respondent.Page;

/** A robot that fills in every field, and a person whose browser does so. */
@QuarkusTest
class RobotWallPagesTest {

  private static final String DESK = "/s/" + FormCampaigns.DESK;

  /** Hears what is refused. */
  @Singleton
  static class Ear {

    private final List<Refused> heard = new CopyOnWriteArrayList<>();

    void hear(@Observes Refused refused) {
      heard.add(refused);
    }
  }

  @TestHTTPResource URI root;
  @Inject FormCampaigns campaigns;
  @Inject Ear ear;

  private Respondent citizen;

  @BeforeEach
  void answer() throws SQLException {
    campaigns.ensure();
    ear.heard.clear();
    citizen = new Respondent(root.getPort());
    citizen.get(DESK + "?desk=TT-99001");
    citizen.postTo(DESK, "go", "start");
    citizen.post("outcome", "granted", "go", "next");
    citizen.get(DESK + "/check");
  }

  @Test
  void hiddenField_filledIn_isAskedOnceMoreWithoutLosingAnAnswer() throws SQLException {
    long before = campaigns.count(FormCampaigns.DESK);
    Page page = citizen.post("go", "next", "website", "http://spam.example");

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html())
        .contains("Xin Ông/Bà bấm “Gửi phiếu” lần nữa", "Đã nhận kết quả, được giải quyết")
        .doesNotContain("spam.example");
    assertThat(campaigns.count(FormCampaigns.DESK)).isEqualTo(before);
    assertThat(ear.heard)
        .extracting(Refused::reason, Refused::campaign, Refused::channel)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("decoy_filled", FormCampaigns.DESK, "online"));

    page = citizen.post("go", "next", "website", "http://spam.example");
    assertThat(page.path()).as("a browser fills it in again").isEqualTo(DESK + "/done");
    assertThat(campaigns.count(FormCampaigns.DESK)).isEqualTo(before + 1);
  }

  /** A robot that sends what it has learned once never comes through with another form's mark. */
  @Test
  void hiddenField_withTheMarkOfAnotherForm_isAskedAgain() {
    String html = citizen.post("go", "next", "website", "x").html();
    String asked = html.replaceAll("(?s).*name=\"asked\" value=\"([^\"]+)\".*", "$1");
    Respondent robot = new Respondent(root.getPort());
    robot.get(DESK + "?desk=TT-99001");
    robot.postTo(DESK, "go", "start");
    robot.post("outcome", "granted", "go", "next");
    robot.get(DESK + "/check");

    assertThat(robot.post("go", "next", "website", "x", "asked", asked).status()).isEqualTo(422);
  }

  @Test
  void hiddenField_isHiddenFromEverybody_andNoProofIsAskedFor() {
    assertThat(citizen.page().html())
        .contains(
            "<div class=\"decoy\" aria-hidden=\"true\">", "tabindex=\"-1\" autocomplete=\"off\"")
        .doesNotContain("data-puzzle");
    assertThat(citizen.post("go", "next", "website", "").path()).isEqualTo(DESK + "/done");
    assertThat(ear.heard).isEmpty();
  }

  @Test
  void wrongResumeCode_isTold() {
    citizen.get(DESK + "/save");
    citizen.post("go", "next");
    citizen.get(DESK + "/resume");
    citizen.postTo(DESK + "/resume", "code", "000000");

    assertThat(ear.heard).extracting(Refused::reason).containsAnyOf("wrong_resume_code");
  }
}
