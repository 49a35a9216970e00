package vn.sipas.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The list of devices as it is shown.
 *
 * @param total how many there are, shown or not
 * @param tabs states that occur, with how many devices are in them
 */
record FleetPage(List<DeviceView> devices, int total, List<Tab> tabs, FleetFilter filter) {

  /** One state to look at; without a state, all of them. */
  record Tab(String state, String key, long count, boolean chosen) {}

  /** An order to look at them in. */
  record Sort(String code, String key) {}

  static FleetPage of(List<DeviceView> all, FleetFilter filter) {
    List<Tab> tabs = new ArrayList<>();
    tabs.add(new Tab("", "device.state.all", all.size(), filter.state().isEmpty()));
    Arrays.stream(DeviceState.values())
        .map(state -> tab(state, all, filter))
        .filter(tab -> tab.count() > 0 || tab.chosen())
        .forEach(tabs::add);
    return new FleetPage(filter.of(all), all.size(), tabs, filter);
  }

  private static Tab tab(DeviceState state, List<DeviceView> all, FleetFilter filter) {
    long count = all.stream().filter(device -> device.states().contains(state)).count();
    return new Tab(state.code(), state.key(), count, state.code().equals(filter.state()));
  }

  public List<Sort> sorts() {
    return FleetFilter.SORTS.stream().map(sort -> new Sort(sort, "device.sort." + sort)).toList();
  }
}
