package vn.sipas.survey;

import java.util.List;

/** One of the factors (yếu tố): the items that make it and the part it belongs to. */
public record Component(String code, Part part, LocalizedText title, List<String> items) {

  /** Policy or service. */
  public record Part(String code, LocalizedText title) {}

  public Component {
    items = List.copyOf(items);
  }
}
