package vn.sipas.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.response.release.Releases;
import vn.sipas.response.release.VoluntaryCampaign;
import vn.sipas.unit.Desk;

/**
 * Six weeks of ten answers a day at two desks, and thirty fives in twelve minutes after closing.
 */
@ApplicationScoped
class StuffedDesk {

  static final String CODE = "stuffed-desk";
  static final LocalDate STUFFED = LocalDate.of(2026, 3, 26);
  static final int HONEST = 2 * 30 * 10;

  private static final LocalDate START = LocalDate.of(2026, 3, 2);
  private static final int[] LEVELS = {5, 4, 3, 5, 4, 2, 5, 4, 4, 5};

  private final VoluntaryCampaign volunteers;
  private final Campaigns campaigns;
  private final Releases releases;

  StuffedDesk(VoluntaryCampaign volunteers, Campaigns campaigns, Releases releases) {
    this.volunteers = volunteers;
    this.campaigns = campaigns;
    this.releases = releases;
  }

  /** Created the first time. */
  CampaignFacts ensure() {
    if (campaigns.find(CODE).isEmpty()) {
      CampaignFacts campaign = volunteers.create(CODE);
      for (Desk desk : volunteers.desks().subList(0, 2)) {
        volunteers.answer(campaign, desk, honest());
      }
      volunteers.answer(campaign, desk(), stuffed());
      releases.releaseInvented(campaign.id());
    }
    return campaigns.get(CODE);
  }

  Desk desk() {
    return volunteers.desks().get(0);
  }

  private static Map<Instant, Integer> honest() {
    Map<Instant, Integer> answers = new LinkedHashMap<>();
    LocalDate day = START;
    for (int number = 0; number < 30; day = day.plusDays(1)) {
      if (day.getDayOfWeek().getValue() <= 5) {
        for (int i = 0; i < LEVELS.length; i++) {
          Instant opening = day.atTime(1, 0).toInstant(ZoneOffset.UTC);
          int minute = i < 5 ? 40 * i : 40 * i + 140;
          answers.put(opening.plusSeconds(60L * (minute + number)), LEVELS[(i + 3 * number) % 10]);
        }
        number++;
      }
    }
    return answers;
  }

  private static Map<Instant, Integer> stuffed() {
    Map<Instant, Integer> answers = new LinkedHashMap<>();
    Instant evening = STUFFED.atTime(10, 40).toInstant(ZoneOffset.UTC);
    for (int i = 0; i < 30; i++) {
      answers.put(evening.plusSeconds(24L * i), 5);
    }
    return answers;
  }
}
