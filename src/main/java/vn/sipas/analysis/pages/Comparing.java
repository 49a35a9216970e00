package vn.sipas.analysis.pages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.sipas.platform.Fault;

/**
 * Which groups are compared, as the form's optional parts say; blank where nothing is asked for.
 *
 * @param differencesBy column whose groups are compared
 * @param differencesMeasure code of an index
 * @param a one group; blank for every pair
 * @param b the other
 * @param gain in percentage points, as typed
 * @param ranksBy column whose groups get rank sets
 * @param ranksMeasure code of an index
 */
record Comparing(
    String differencesBy,
    String differencesMeasure,
    String a,
    String b,
    String gain,
    String ranksBy,
    String ranksMeasure) {

  static final Comparing NOTHING = new Comparing("", "", "", "", "", "", "");

  static Comparing posted(PostedMapping posted) {
    return new Comparing(
        Typed.text(posted.differencesBy),
        Typed.text(posted.differencesMeasure),
        Typed.text(posted.differencesA),
        Typed.text(posted.differencesB),
        Typed.text(posted.gain),
        Typed.text(posted.ranksBy),
        Typed.text(posted.ranksMeasure));
  }

  boolean isOfOnePair() {
    return !differencesBy.isEmpty() && !a.isEmpty() && !b.isEmpty();
  }

  /** Columns that need a table of their own. */
  List<String> columns() {
    return Stream.of(differencesBy, ranksBy).filter(column -> !column.isEmpty()).toList();
  }

  /**
   * Adds what is asked for.
   *
   * @param strata the column of strata, whose groups were drawn apart from each other; or null
   */
  List<Fault> addTo(ObjectNode spec, String strata) {
    List<Fault> faults = new ArrayList<>();
    addDifferences(spec, faults);
    if (!ranksBy.isEmpty()) {
      spec.putArray("ranks")
          .addObject()
          .put("measure", ranksMeasure)
          .put("by", ranksBy)
          .put("adjust", ranksBy.equals(strata) ? "sidak" : "bonferroni");
    }
    return faults;
  }

  private void addDifferences(ObjectNode spec, List<Fault> faults) {
    if (differencesBy.isEmpty()) {
      if (!a.isEmpty() || !b.isEmpty() || !gain.isEmpty()) {
        faults.add(fault("differencesBy", "no_column"));
      }
      return;
    }
    ObjectNode asked = spec.putArray("differences").addObject().put("measure", differencesMeasure);
    if (a.isEmpty() && b.isEmpty()) {
      asked.put("by", differencesBy);
    } else if (a.isEmpty() || b.isEmpty()) {
      faults.add(fault(a.isEmpty() ? "differencesA" : "differencesB", "other_group"));
    } else if (a.equals(b)) {
      faults.add(fault("differencesB", "same_group"));
    } else {
      asked.putObject("a").put(differencesBy, a);
      asked.putObject("b").put(differencesBy, b);
    }
    addGain(asked, faults);
  }

  private void addGain(ObjectNode asked, List<Fault> faults) {
    if (gain.isEmpty()) {
      return;
    }
    var points = Typed.percent(gain);
    if (points.isPresent() && Math.abs(points.getAsDouble()) < 1) {
      asked.putArray("gains").add(points.getAsDouble());
    } else {
      faults.add(fault("gain", "not_points", gain));
    }
  }

  private static Fault fault(String field, String code, Object... args) {
    return new Fault(field, code, "analysis.typed." + code, args);
  }
}
