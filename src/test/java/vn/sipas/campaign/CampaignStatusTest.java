package vn.sipas.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.campaign.CampaignStatus.ARCHIVED;
import static vn.sipas.campaign.CampaignStatus.CLOSED;
import static vn.sipas.campaign.CampaignStatus.DRAFT;
import static vn.sipas.campaign.CampaignStatus.OPEN;

import org.junit.jupiter.api.Test;

class CampaignStatusTest {

  private static final String MATRIX =
      """
      from \\ to  draft     open      closed    archived
      draft      -         yes       -         -
      open       -         -         yes       -
      closed     -         reason    -         yes
      archived   -         -         reason    -
      """;

  @Test
  void steps_ofEveryPair_areThoseOfTheTable() {
    String printed = printed();

    System.out.println(printed);
    assertThat(printed).isEqualTo(MATRIX);
  }

  private static String printed() {
    StringBuilder matrix = new StringBuilder(String.format("%-11s", "from \\ to"));
    for (CampaignStatus to : CampaignStatus.values()) {
      matrix.append(String.format("%-10s", to.code()));
    }
    for (CampaignStatus from : CampaignStatus.values()) {
      matrix.append('\n').append(String.format("%-11s", from.code()));
      for (CampaignStatus to : CampaignStatus.values()) {
        matrix.append(String.format("%-10s", pair(from, to)));
      }
    }
    return matrix.toString().replaceAll(" +\n", "\n").stripTrailing() + "\n";
  }

  private static String pair(CampaignStatus from, CampaignStatus to) {
    if (!from.mayBecome(to)) {
      return "-";
    }
    return from.needsReasonToBecome(to) ? "reason" : "yes";
  }

  @Test
  void code_ofEveryStatus_isItsLowerCaseName() {
    assertThat(CampaignStatus.values()).containsExactly(DRAFT, OPEN, CLOSED, ARCHIVED);
    assertThat(CampaignStatus.of("open")).contains(OPEN);
    assertThat(CampaignStatus.of("OPEN")).isEmpty();
  }
}
