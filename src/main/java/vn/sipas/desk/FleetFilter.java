package vn.sipas.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.sipas.platform.PlainText;
import vn.sipas.platform.VietnameseOrder;

/**
 * Which devices are looked at, in which order. What cannot be understood is left out.
 *
 * @param state its code; empty for all
 * @param words in the device's, desk's or unit's name, or in a code
 * @param sort one of {@link #SORTS}
 */
record FleetFilter(String state, String words, String sort) {

  static final List<String> SORTS = List.of("desk", "name", "state", "seen", "unsent");

  private static final Comparator<DeviceView> BY_DESK =
      Comparator.comparing(FleetFilter::deskName, VietnameseOrder.INSTANCE)
          .thenComparing(DeviceView::name, VietnameseOrder.INSTANCE)
          .thenComparing(DeviceView::code);

  private static final Map<String, Comparator<DeviceView>> ORDERS =
      Map.of(
          "desk",
          BY_DESK,
          "name",
          Comparator.comparing(DeviceView::name, VietnameseOrder.INSTANCE),
          "state",
          Comparator.comparing(DeviceView::worst),
          "seen",
          Comparator.comparing(DeviceView::seen, Comparator.nullsLast(Comparator.naturalOrder())),
          "unsent",
          Comparator.comparing(
              DeviceView::unsent, Comparator.nullsLast(Comparator.reverseOrder())));

  static FleetFilter of(String state, String words, String sort) {
    return new FleetFilter(
        DeviceState.of(state).map(DeviceState::code).orElse(""),
        words == null ? "" : words.strip(),
        sort != null && SORTS.contains(sort) ? sort : SORTS.get(0));
  }

  List<DeviceView> of(List<DeviceView> devices) {
    String wanted = PlainText.of(words);
    return devices.stream()
        .filter(device -> state.isEmpty() || device.states().contains(DeviceState.of(state).get()))
        .filter(device -> PlainText.of(described(device)).contains(wanted))
        .sorted(ORDERS.get(sort).thenComparing(BY_DESK))
        .toList();
  }

  private static String described(DeviceView device) {
    DeviceView.Place desk = device.desk();
    String place = desk == null ? "" : desk.name() + "\n" + desk.code() + "\n" + desk.unit();
    return device.code() + "\n" + device.name() + "\n" + place;
  }

  private static String deskName(DeviceView device) {
    return device.desk() == null ? "" : device.desk().name();
  }
}
