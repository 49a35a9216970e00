package vn.sipas.kiosk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.sipas.desk.DeviceSettings;

/**
 * All that a tablet needs to show its screens, also without a network. Texts by language.
 *
 * @param version of the application
 * @param asker who asks, as the first screen says it
 * @param codeCampaign takes the answers that carry a one-time code; null = no code is asked for
 * @param texts JSON, by language and key
 * @param screens JSON, an array of {@link Screen}
 */
record KioskSettings(
    String version,
    Named device,
    Named desk,
    Map<String, String> asker,
    KioskCampaign campaign,
    KioskCampaign codeCampaign,
    SurveyKey survey,
    List<Map<String, String>> languages,
    DeviceSettings settings,
    @JsonRawValue String texts,
    @JsonRawValue String screens) {

  record Named(String code, String name) {}

  record SurveyKey(String code, int version) {}

  /**
   * A campaign as the tablet has to know it.
   *
   * @param from first day, in the campaign's own time
   * @param to first day on which it is over
   * @param opensAt from when on answers are taken
   * @param closesAt from when on they no longer are
   * @param demo whether its answers are invented, which every screen says
   * @param survey null when it asks the same as the device's first campaign
   * @param screens as for {@code survey}
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record KioskCampaign(
      String code,
      Map<String, String> name,
      String status,
      LocalDate from,
      LocalDate to,
      Instant opensAt,
      Instant closesAt,
      boolean demo,
      SurveyKey survey,
      @JsonRawValue String screens) {}
}
