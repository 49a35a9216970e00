package vn.sipas.survey;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How indices are computed from the items; printed on every output that uses it. */
public record IndexDefinition(
    String code,
    int version,
    LocalizedText title,
    ItemValue itemValue,
    Aggregation aggregation,
    List<Component> components) {

  public IndexDefinition {
    components = List.copyOf(components);
  }

  /** The parts in the order in which components name them. */
  public Set<Component.Part> parts() {
    Set<Component.Part> parts = new LinkedHashSet<>();
    components.forEach(component -> parts.add(component.part()));
    return parts;
  }

  /** Items of a part, or of all parts when {@code part} is {@code overall}. */
  public List<String> items(String part) {
    return components.stream()
        .filter(component -> part.equals("overall") || component.part().code().equals(part))
        .flatMap(component -> component.items().stream())
        .toList();
  }
}
