package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.campaign.CampaignDesign;

class MicrodataPlacesTest {

  @ParameterizedTest
  @CsvSource({"vi, vi", "en, en", "rad, other", "qaa, other"})
  void languageOfFew_isNotNamed(String stored, String told) {
    var response =
        new MicrodataRepository.Stored(
            null, null, 1, 1, LocalDateTime.of(2025, 9, 1, 3, 0), "kiosk", stored, null, null, "5");

    MicrodataRow row = new MicrodataPlaces(CampaignDesign.NONE, null).row(response);

    assertThat(row.language()).isEqualTo(told);
  }
}
