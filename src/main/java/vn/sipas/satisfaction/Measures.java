package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sipas.satisfaction.Measure.Kind;
import vn.sipas.survey.Aggregation;
import vn.sipas.survey.Component;
import vn.sipas.survey.IndexDefinition;
import vn.sipas.survey.SurveyVersion;

/**
 * The measures of an index definition, from the overall index down to the items.
 *
 * <p>Weights of the items' values, by aggregation:
 *
 * <ul>
 *   <li>pooled answers: none, all valid answers form one ratio;
 *   <li>item mean: 1/k for each of the measure's k items;
 *   <li>component mean: 1/(K k) for each of the k items of each of the measure's K components.
 * </ul>
 *
 * <p>The official formula is not public in full; pooled answers and item mean agree with the
 * published national figures, component mean does not.
 */
final class Measures {

  private final List<Measure> all = new ArrayList<>();
  private final IndexDefinition definition;
  private final SurveyVersion survey;

  Measures(SurveyVersion survey, IndexDefinition definition) {
    this.survey = survey;
    this.definition = definition;
    all.add(composite(Measure.OVERALL, Kind.OVERALL, definition.components()));
    for (Component.Part part : definition.parts()) {
      all.add(composite(part.code(), Kind.PART, componentsOf(part)));
    }
    for (Component component : definition.components()) {
      all.add(composite(component.code(), Kind.COMPONENT, List.of(component)));
    }
    for (String item : definition.items(Measure.OVERALL)) {
      all.add(new Measure(item, Kind.ITEM, List.of(position(item)), List.of()));
    }
  }

  /** Overall, parts, components, items; each in the order of the definition. */
  List<Measure> all() {
    return Collections.unmodifiableList(all);
  }

  List<Measure> of(Kind kind) {
    return all.stream().filter(measure -> measure.kind() == kind).toList();
  }

  /** {@code all}, a level, or one measure's code; empty when there is no such thing. */
  Optional<List<Measure>> select(String wanted) {
    List<Measure> found =
        switch (wanted) {
          case "all" -> all();
          case "items" -> of(Kind.ITEM);
          case "components" -> of(Kind.COMPONENT);
          case "parts" -> of(Kind.PART);
          default -> all.stream().filter(measure -> measure.code().equals(wanted)).toList();
        };
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  /** The item that stands at a position of the packed answers, as a measure. */
  Map<Integer, Measure> itemsByPosition() {
    return of(Kind.ITEM).stream()
        .collect(Collectors.toMap(item -> item.items().get(0), item -> item));
  }

  private List<Component> componentsOf(Component.Part part) {
    return definition.components().stream().filter(c -> c.part().equals(part)).toList();
  }

  private Measure composite(String code, Kind kind, List<Component> components) {
    List<Integer> items = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    int total = components.stream().mapToInt(component -> component.items().size()).sum();
    for (Component component : components) {
      int own = component.items().size();
      for (String item : component.items()) {
        items.add(position(item));
        if (definition.aggregation() == Aggregation.ITEM_MEAN) {
          shares.add(1.0 / total);
        } else if (definition.aggregation() == Aggregation.COMPONENT_MEAN) {
          shares.add(1.0 / components.size() / own);
        }
      }
    }
    return new Measure(code, kind, items, shares);
  }

  private int position(String item) {
    return survey.slot(item).position();
  }
}
