package vn.sipas.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignFormTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 8, 1);

  @Test
  void blank_proposesTheProvince_onlyWhereThereIsNoOther() {
    assertThat(CampaignForm.blank(TODAY, List.of("99"))).containsEntry("unit", "99");
    assertThat(CampaignForm.blank(TODAY, List.of("66", "99"))).doesNotContainKey("unit");
    assertThat(CampaignForm.blank(TODAY, List.of())).doesNotContainKey("unit");
  }
}
