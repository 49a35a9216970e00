package vn.sipas.paper;

import java.util.Map;

/**
 * The sheets of a batch, counted by the service and by hand.
 *
 * @param groups a state that no sheet is in may be left out
 */
record Totals(int printed, Batch.HandCount hand, Map<SheetState, SheetRepository.Group> groups) {

  int in(SheetState state) {
    SheetRepository.Group group = groups.get(state);
    return group == null ? 0 : group.sheets();
  }

  /** Sheets that the service knows to be back: entered, blank or spoiled. */
  public int back() {
    return groups.values().stream()
        .filter(group -> group.state().isBack())
        .mapToInt(SheetRepository.Group::sheets)
        .sum();
  }

  /** The sum of their serials: two wrong sheets instead of two right ones change it. */
  public long serialSum() {
    return groups.values().stream()
        .filter(group -> group.state().isBack())
        .mapToLong(SheetRepository.Group::serialSum)
        .sum();
  }

  public int unfinished() {
    return SheetState.UNFINISHED.stream().mapToInt(this::in).sum();
  }

  /** Whether what was counted by hand is what the service knows; what was not counted is not. */
  public boolean agree() {
    return hand.returned() != null
        && hand.returned() == back()
        && (hand.serialSum() == null || hand.serialSum() == serialSum())
        && (hand.handedOut() == null || hand.handedOut() >= hand.returned());
  }
}
