package vn.sipas.draw;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.sipas.draw.DrawOrder.AreaSize;
import vn.sipas.platform.Fault;

/** An order as a browser posts it, one value per field; of areas those that have dossiers. */
final class OrderForm {

  private final MultivaluedMap<String, String> typed;
  private final List<Fault> faults = new ArrayList<>();

  OrderForm(MultivaluedMap<String, String> typed) {
    this.typed = typed;
  }

  /** What was typed; "" when nothing was. */
  String at(String field) {
    return Objects.requireNonNullElse(typed.getFirst(field), "").strip();
  }

  DrawOrder order() {
    List<AreaSize> areas = new ArrayList<>();
    for (String unit : typed.getOrDefault("unit", List.of())) {
      Integer issued = whole("issued-" + unit);
      if (issued != null) {
        areas.add(new AreaSize(unit, whole("communes-" + unit), issued));
      }
    }
    return new OrderBody(
            whole("frame"),
            at("communes"),
            at("dossiers"),
            whole("reserve"),
            at("entropy"),
            at("keepFrom"),
            whole("spareMonths"),
            areas)
        .order(faults);
  }

  /** People write 1.200, too. */
  private Integer whole(String field) {
    String text = at(field).replaceAll("(?<=\\d)[. \\u00a0](?=\\d{3}\\b)", "");
    if (text.isEmpty()) {
      return null;
    } else if (!text.matches("\\d{1,7}")) {
      faults.add(new Fault(field, "number", "draw.fault.number", at(field)));
      return null;
    }
    return Integer.valueOf(text);
  }
}
