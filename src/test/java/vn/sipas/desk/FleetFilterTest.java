package vn.sipas.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FleetFilterTest {

  private static final Instant NOW = Examples.NOW;

  private final DeviceView ea =
      view("A-1", "Quầy 10", "Trung tâm Ea Knôk", DeviceState.GOOD, NOW, 0);
  private final DeviceView dak =
      view("A-2", "Quầy 2", "Trung tâm Đắk Yŏng", DeviceState.SILENT, NOW.minusSeconds(60), 12);
  private final DeviceView ben =
      view("A-3", "Quầy 1", "Trung tâm Bến Ngà", DeviceState.NEVER_ENROLLED, null, null);
  private final List<DeviceView> all = List.of(ea, dak, ben);

  @Test
  void devices_standInTheOrderOfTheVietnameseAlphabet() {
    assertThat(sorted("desk")).containsExactly(ben, dak, ea);
    assertThat(sorted("name")).containsExactly(ben, dak, ea);
    assertThat(sorted("no such order")).containsExactly(ben, dak, ea);
  }

  @Test
  void devices_thatNeedSomebody_comeFirst() {
    assertThat(sorted("state")).containsExactly(dak, ben, ea);
    assertThat(sorted("seen")).containsExactly(dak, ea, ben);
    assertThat(sorted("unsent")).containsExactly(dak, ea, ben);
  }

  @Test
  void words_areFoundWithoutTheirMarks_inNamesAndCodes() {
    assertThat(found("", "dak yong")).containsExactly(dak);
    assertThat(found("", "a-3")).containsExactly(ben);
    assertThat(found("", "QUẦY")).hasSize(3);
    assertThat(found("silent", "ea")).isEmpty();
  }

  @Test
  void state_narrows_andAnUnknownOneDoesNot() {
    assertThat(found("never_enrolled", "")).containsExactly(ben);
    assertThat(found("sleeping", "")).hasSize(3);
  }

  @Test
  void page_countsTheStatesThatOccur() {
    FleetPage page = FleetPage.of(all, FleetFilter.of("revoked", null, null));

    assertThat(page.devices()).isEmpty();
    assertThat(page.tabs())
        .extracting(tab -> tab.state() + " " + tab.count() + " " + tab.chosen())
        .containsExactly(
            " 3 false",
            "silent 1 false",
            "never_enrolled 1 false",
            "revoked 0 true",
            "good 1 false");
  }

  private List<DeviceView> sorted(String sort) {
    return FleetFilter.of("", "", sort).of(all);
  }

  private List<DeviceView> found(String state, String words) {
    return FleetFilter.of(state, words, "").of(all);
  }

  private static DeviceView view(
      String code, String name, String desk, DeviceState state, Instant seen, Integer unsent) {
    Heartbeat told =
        seen == null ? null : new Heartbeat(seen, "1", unsent, 0, null, null, null, null, null);
    return new DeviceView(
        code,
        name,
        new DeviceView.Place("two_level", "TT-" + code, desk, "Xã", "/units"),
        new DeviceView.Named("tai-quay", "Tại quầy"),
        null,
        List.of(state),
        false,
        NOW,
        NOW,
        null,
        null,
        null,
        false,
        told);
  }
}
