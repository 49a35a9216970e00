package vn.sipas.estimation.weighting;

import java.util.List;
import java.util.stream.Collectors;

/** The margins cannot be met by any weights, or contradict each other; names all reasons. */
public final class ContradictoryMargins extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final transient List<MarginFault> faults;

  ContradictoryMargins(List<MarginFault> faults) {
    super(faults.stream().map(MarginFault::toString).collect(Collectors.joining("; ")));
    this.faults = List.copyOf(faults);
  }

  /** Every reason, in the order of margins and categories. */
  public List<MarginFault> faults() {
    return faults;
  }
}
