package vn.sipas.desk;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;
import vn.sipas.unit.OpeningHours;

/** A week of opening hours as somebody typed it: a text for each day, empty when closed. */
record HoursInput(Map<DayOfWeek, String> days) {

  static HoursInput of(OpeningHours hours) {
    Map<DayOfWeek, String> days = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(
          day,
          hours.on(day).stream()
              .map(OpeningHours.Span::toString)
              .collect(Collectors.joining(", ")));
    }
    return new HoursInput(days);
  }

  /** By names of days in English, such as {@code monday}; other names are faults. */
  static HoursInput named(Map<String, String> texts) {
    Map<DayOfWeek, String> days = new EnumMap<>(DayOfWeek.class);
    List<Fault> faults = new ArrayList<>();
    texts.forEach(
        (name, text) -> {
          DayOfWeek day = day(name);
          if (day == null) {
            faults.add(DeviceRules.fault(name, "day"));
          } else {
            days.put(day, text == null ? "" : text);
          }
        });
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return new HoursInput(days);
  }

  /**
   * @throws Problem 422 with the days that cannot be read
   */
  OpeningHours read() {
    Map<DayOfWeek, List<OpeningHours.Span>> read = new EnumMap<>(DayOfWeek.class);
    List<Fault> faults = new ArrayList<>();
    days.forEach(
        (day, text) -> {
          try {
            read.put(day, OpeningHours.spans(text));
          } catch (IllegalArgumentException e) {
            faults.add(DeviceRules.fault(name(day), "hours"));
          }
        });
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return OpeningHours.of(read);
  }

  static String name(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  private static DayOfWeek day(String name) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (name(day).equals(name)) {
        return day;
      }
    }
    return null;
  }
}
