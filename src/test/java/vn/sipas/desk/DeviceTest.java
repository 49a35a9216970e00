package vn.sipas.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceTest {

  private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
  private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");
  private static final Instant AUGUST = Instant.parse("2026-08-01T00:00:00Z");

  private static final int SUMMER = 10;
  private static final int AUTUMN = 11;
  private static final int WITH_CODES = 12;

  private final Device device =
      new Device(
          1,
          "T-1",
          "Máy tính bảng số 1",
          List.of(
              assignment(JUNE, 1, SUMMER, null),
              assignment(JULY, 2, SUMMER, WITH_CODES),
              assignment(AUGUST, 3, AUTUMN, null)));

  @Test
  void device_isWhereItWasAssignedLast() {
    assertThat(device.deskId()).isEqualTo(3);
    assertThat(device.campaignId()).isEqualTo(AUTUMN);
    assertThat(device.codeCampaignId()).isNull();
  }

  /** A tablet that was offline for a week and moved meanwhile must not lose what it holds. */
  @Test
  void device_stillDeliversWhatItCollectedBefore_andNothingElse() {
    assertThat(List.of(SUMMER, AUTUMN, WITH_CODES)).allMatch(device::collectsFor);
    assertThat(device.collectsFor(13)).isFalse();
  }

  @Test
  void answer_belongsToTheDeskOfItsMoment() {
    assertThat(deskAt(JULY.minusMillis(1), SUMMER)).isEqualTo(1);
    assertThat(deskAt(JULY, SUMMER)).isEqualTo(2);
    assertThat(deskAt(AUGUST.plusSeconds(60), AUTUMN)).isEqualTo(3);
  }

  @Test
  void answer_outsideItsCampaignsTime_belongsToTheNearestDesk() {
    assertThat(deskAt(AUGUST.plusSeconds(60), SUMMER)).isEqualTo(2);
    assertThat(deskAt(JUNE.minusSeconds(60), SUMMER)).isEqualTo(1);
    assertThat(deskAt(JUNE, WITH_CODES)).isEqualTo(2);
    assertThat(device.at(JUNE, 13)).isEmpty();
  }

  @Test
  void name_forTheAuditLog_isNoUsers() {
    assertThat(device.getName()).isEqualTo("device:T-1");
  }

  private int deskAt(Instant moment, int campaign) {
    return device.at(moment, campaign).orElseThrow().deskId();
  }

  private static Device.Assignment assignment(
      Instant since, int desk, int campaign, Integer codeCampaign) {
    return new Device.Assignment(
        since, desk, "TT-" + desk, campaign, "c-" + campaign, codeCampaign, null);
  }
}
