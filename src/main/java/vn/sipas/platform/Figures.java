package vn.sipas.platform;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and dates the way people read them: 85,3 % and 22.567 in Vietnamese. */
@TemplateExtension
public final class Figures {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  private Figures() {}

  /** A share in [0,1] as a percentage with one decimal, half up. */
  public static String percent(double share, Locale locale) {
    return decimal(100 * share, 1, locale) + "\u00a0%";
  }

  public static String decimal(double value, int digits, Locale locale) {
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setRoundingMode(RoundingMode.HALF_UP);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(value);
  }

  public static String whole(Number value, Locale locale) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  static String percent(Double share) {
    return share == null ? "–" : percent(share, locale());
  }

  /** A difference of shares in percentage points, without a unit. */
  static String points(Double difference) {
    return difference == null ? "–" : decimal(100 * difference, 1, locale());
  }

  static String whole(Number value) {
    return whole(value, locale());
  }

  public static String date(LocalDate date) {
    return DATE.format(date);
  }

  /** In Vietnam. */
  public static String time(Instant instant) {
    return TIME.format(instant.atZone(ClockProducer.VIETNAM));
  }

  private static Locale locale() {
    return Arc.container().instance(PageContext.class).get().locale();
  }
}
