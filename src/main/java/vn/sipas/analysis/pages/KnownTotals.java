package vn.sipas.analysis.pages;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import vn.sipas.platform.Fault;

/**
 * Totals that the weights are brought to, as the form's optional part says; empty where nothing is
 * asked for.
 *
 * @param lines a column, one of its values and its total, as typed or from a file
 * @param method one of the interface's
 * @param least smallest factor of a weight, as typed; empty for no limits
 * @param most largest factor, likewise
 */
record KnownTotals(String lines, String method, String least, String most) {

  private static final String RAKING = "raking";
  private static final String POSTSTRATIFICATION = "poststratification";
  private static final double LARGEST_FACTOR = 1_000;

  static KnownTotals guessed(String lines) {
    return new KnownTotals(lines, RAKING, "", "");
  }

  /**
   * @param lines instead of those typed
   */
  static KnownTotals posted(PostedMapping posted, String lines) {
    boolean one = POSTSTRATIFICATION.equals(posted.calibrationMethod);
    return new KnownTotals(
        lines,
        one ? POSTSTRATIFICATION : RAKING,
        Typed.text(posted.factorLeast),
        Typed.text(posted.factorMost));
  }

  public boolean isOfOneColumn() {
    return method.equals(POSTSTRATIFICATION);
  }

  /** Whether more is said than the totals. */
  public boolean isAdvanced() {
    return isOfOneColumn() || isLimited();
  }

  private boolean isLimited() {
    return !least.isEmpty() || !most.isEmpty();
  }

  /** Whether there is anything that weights are to be brought to. */
  boolean areAsked(List<String> columns) {
    ObjectNode spec = JsonNodeFactory.instance.objectNode();
    return !addTo(spec, columns).isEmpty() || spec.has("calibration");
  }

  /**
   * Adds what is asked for.
   *
   * @param columns of the file
   */
  List<Fault> addTo(ObjectNode spec, List<String> columns) {
    List<Fault> faults = new ArrayList<>(TypedMargins.addTo(spec, lines, columns));
    if (spec.get("calibration") instanceof ObjectNode asked) {
      asked.put("method", method);
      int margins = asked.get("margins").size();
      if (isOfOneColumn() && margins > 1) {
        faults.add(fault("calibrationMethod", "one_column", margins));
      }
      addLimits(asked, faults);
    } else if (isLimited() && faults.isEmpty()) {
      faults.add(fault(TypedMargins.FIELD, "limits_without_totals"));
    }
    return faults;
  }

  private void addLimits(ObjectNode asked, List<Fault> faults) {
    if (!isLimited()) {
      return;
    } else if (least.isEmpty() || most.isEmpty()) {
      faults.add(fault(least.isEmpty() ? "factorLeast" : "factorMost", "both_limits"));
      return;
    }
    OptionalDouble low = Typed.number(least).stream().filter(x -> x > 0 && x < 1).findFirst();
    OptionalDouble high =
        Typed.number(most).stream().filter(x -> x > 1 && x < LARGEST_FACTOR).findFirst();
    if (low.isEmpty()) {
      faults.add(fault("factorLeast", "factor_least", least));
    }
    if (high.isEmpty()) {
      faults.add(fault("factorMost", "factor_most", most));
    }
    if (low.isPresent() && high.isPresent()) {
      asked.putArray("limits").add(low.getAsDouble()).add(high.getAsDouble());
    }
  }

  private static Fault fault(String field, String code, Object... args) {
    return new Fault(field, code, "analysis.typed." + code, args);
  }
}
