package vn.sipas.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.analysis.AnalysisSpec.Ratio;
import vn.sipas.analysis.Measure.Kind;

/** The measures that a spec defines, from the overall index down to the items. */
final class Measures {

  private final List<Measure> all = new ArrayList<>();

  static Measures of(Map<String, List<String>> components) {
    Measures measures = new Measures();
    List<String> items = components.values().stream().flatMap(List::stream).distinct().toList();
    measures.all.add(new Measure(Measure.OVERALL, Kind.OVERALL, items));
    components.forEach(
        (code, columns) -> measures.all.add(new Measure(code, Kind.COMPONENT, columns)));
    items.forEach(item -> measures.all.add(new Measure(item, Kind.ITEM, List.of(item))));
    return measures;
  }

  static Measures of(Ratio ratio) {
    Measures measures = new Measures();
    measures.all.add(
        new Measure(ratio.name(), Kind.RATIO, List.of(ratio.numerator(), ratio.denominator())));
    return measures;
  }

  List<Measure> all() {
    return List.copyOf(all);
  }

  /** {@code items}, {@code components}, or one measure's code; empty when there is none. */
  List<Measure> select(String wanted) {
    return switch (wanted) {
      case "items" -> of(Kind.ITEM);
      case "components" -> of(Kind.COMPONENT);
      default -> find(wanted).map(List::of).orElse(List.of());
    };
  }

  Optional<Measure> find(String code) {
    return all.stream().filter(measure -> measure.code().equals(code)).findFirst();
  }

  private List<Measure> of(Kind kind) {
    return all.stream().filter(measure -> measure.kind() == kind).toList();
  }
}
