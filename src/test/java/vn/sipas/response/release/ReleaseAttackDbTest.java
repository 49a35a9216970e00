package vn.sipas.response.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Browser;
import vn.sipas.access.Staff;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.response.Watermarks;
import vn.sipas.unit.Desk;

/**
 * An officer, an analyst and an administrator look at every output every hour for more than three
 * working days. What they see changes when a batch is released and at no other time, and between
 * two states of a desk lie ten answers or more.
 */
@QuarkusTest
class ReleaseAttackDbTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalDate MONDAY = LocalDate.of(2026, 4, 6);
  private static final int[] HOURS = {8, 11, 14, 17};

  private static final List<String> OUTPUTS =
      List.of(
          "/api/campaigns/%s/results?by=desk",
          "/api/campaigns/%s/results?by=commune&measure=all",
          "/api/campaigns/%s/results?by=channel,desk&measure=overall",
          "/api/campaigns/%s/results?measure=overall",
          "/api/campaigns/%s/results.csv?by=desk",
          "/api/campaigns/%s/microdata.csv",
          "/api/campaigns/%s/microdata.R",
          "/api/campaigns/%s/codebook.csv",
          "/api/campaigns/%s/flags",
          "/campaigns/%s/results?by=desk&measure=all");

  @Inject VoluntaryCampaign volunteers;
  @Inject Releases releases;
  @Inject Watermarks watermarks;

  private Browser page;

  @Test
  void whoAsksEveryHour_learnsNothingButBatches() throws Exception {
    CampaignFacts campaign = volunteers.create("release-attack");
    page = Staff.browser().signIn(Staff.named("analyst"), Staff.PASSWORD);
    List<Desk> desks = volunteers.desks().subList(0, 3);
    Random chance = new Random(11);
    Map<String, String> seen = seen(campaign.code());
    Map<String, Long> answers = new LinkedHashMap<>();
    int released = 0;
    int moments = 0;
    for (int day = 0; day < 5; day++) {
      LocalDate today = MONDAY.plusDays(day);
      for (int hour : HOURS) {
        Instant now = today.atTime(hour - 7, 0).toInstant(ZoneOffset.UTC);
        for (Desk desk : desks) {
          volunteers.answer(campaign, desk, now, level(chance), level(chance), level(chance));
        }
        volunteers.answer(campaign, null, now, level(chance));
        watermarks.note();
        int due = releases.releaseDue(campaign.id(), CampaignEnd.OPEN, today);
        released += due;

        Map<String, String> again = seen(campaign.code());
        if (due == 0) {
          assertThat(again).as("%s %d:00, nothing released", today, hour).isEqualTo(seen);
        } else {
          assertThat(hour).as("a release has a day, not an hour").isEqualTo(HOURS[0]);
          Map<String, Long> counts = counts(campaign.code());
          counts.forEach(
              (desk, count) ->
                  assertThat(count - answers.getOrDefault(desk, 0L))
                      .as("new answers of %s on %s", desk, today)
                      .satisfiesAnyOf(
                          none -> assertThat(none).isZero(),
                          batch -> assertThat(batch).isGreaterThanOrEqualTo(10)));
          answers.putAll(counts);
        }
        seen = again;
        moments++;
      }
    }

    assertThat(moments).isEqualTo(20);
    // Desks on Wednesday, Thursday and Friday; without a desk ten were ripe only on Thursday.
    assertThat(released).isEqualTo(3 * 3 + 1);
    assertThat(answers).containsEntry("all", 3 * 36L + 12);
    assertThat(answers.values()).filteredOn(count -> count == 36).hasSize(3);
  }

  private static int level(Random chance) {
    return 1 + chance.nextInt(5);
  }

  /** Everything, as it is seen; only the moment of asking differs. */
  private Map<String, String> seen(String campaign) {
    Staff.api("analyst").post("/api/campaigns/" + campaign + "/flags/check");
    Map<String, String> seen = new LinkedHashMap<>();
    for (String output : OUTPUTS) {
      var caller = output.startsWith("/api") ? Staff.api("analyst") : page.request();
      seen.put(output, seen(caller.get(output.formatted(campaign))));
    }
    for (String role : List.of("unit_viewer", "administrator")) {
      String output = OUTPUTS.get(0);
      seen.put(role, seen(Staff.api(role).get(output.formatted(campaign))));
    }
    return seen;
  }

  private static String seen(Response answer) {
    return answer.statusCode()
        + answer
            .asString()
            .replaceAll("\"asOf\":\"[^\"]*\"", "")
            .replaceAll("\\d\\d:\\d\\d \\d\\d/\\d\\d/\\d{4}", "")
            .replaceAll("<input type=\"hidden\"[^>]*>", "");
  }

  /** Respondents of everybody and of each desk. */
  private static Map<String, Long> counts(String campaign) throws Exception {
    JsonNode results =
        JSON.readTree(
            Staff.api("analyst")
                .get("/api/campaigns/" + campaign + "/results?by=desk&measure=overall")
                .asString());
    Map<String, Long> counts = new LinkedHashMap<>();
    for (JsonNode estimate : results.get("estimates")) {
      JsonNode domain = estimate.get("domain");
      String desk = domain.isEmpty() ? "all" : domain.get("desk").asText();
      if (estimate.hasNonNull("respondents")) {
        counts.put(desk, estimate.get("respondents").asLong());
      }
    }
    return counts;
  }
}
