package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.campaign.CampaignDraft;
import vn.sipas.campaign.CampaignSettings;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.DesignKind;
import vn.sipas.campaign.Instrument;
import vn.sipas.campaign.Period;
import vn.sipas.campaign.Sampling;
import vn.sipas.campaign.Stream;

/** An answer is unchanged only as long as all that stands in it is. */
@QuarkusTest
class AnswerTagsApiTest {

  private static final String CODE = "answer-tags";
  private static final String PATH = "/api/campaigns/" + CODE;

  @Inject Campaigns campaigns;

  @BeforeEach
  void create() {
    LocalDate day = LocalDate.of(2026, 3, 2);
    campaigns.create(
        new CampaignDraft(
            new CampaignSettings(
                CODE,
                "Mục tiêu thay đổi",
                null,
                new Instrument("desk", 1, "satisfied-share", 1),
                new Period(day, day.plusDays(1)),
                new Sampling(Stream.PROBABILITY, DesignKind.RESPONDENT, false, null),
                false,
                null,
                day,
                false),
            new CampaignDesign(DesignKind.RESPONDENT, false, null, List.of(), List.of()),
            List.of(),
            CampaignStatus.DRAFT),
        "test");
  }

  @AfterEach
  void remove() {
    campaigns.remove(CODE);
  }

  @Test
  void anotherTarget_isAnotherAnswer() {
    String tag = Staff.api("analyst").get(PATH + "/results").then().extract().header("ETag");
    assertThat(status(tag)).isEqualTo(304);

    Staff.api("analyst")
        .contentType(ContentType.JSON)
        .body("{\"targets\": [{\"measure\": \"overall\", \"kind\": \"absolute\", \"value\": 0.9}]}")
        .put(PATH + "/targets")
        .then()
        .statusCode(200);

    assertThat(status(tag)).isEqualTo(200);
  }

  @Test
  void anotherReader_hasAnotherAnswer() {
    String tag = Staff.api("analyst").get(PATH + "/results").then().extract().header("ETag");

    int english =
        Staff.api("analyst")
            .header("If-None-Match", tag)
            .header("Accept-Language", "en")
            .get(PATH + "/results")
            .statusCode();

    assertThat(english).isEqualTo(200);
  }

  private static int status(String tag) {
    return Staff.api("analyst").header("If-None-Match", tag).get(PATH + "/results").statusCode();
  }
}
