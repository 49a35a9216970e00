package vn.sipas.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import vn.sipas.quality.rule.QualityTerms;
import vn.sipas.quality.rule.QualityTerms.OpenHours;

/** The settings as the rules want them. */
@ApplicationScoped
class QualitySettings {

  private final QualityTerms terms;

  QualitySettings(QualityConfig config) {
    this.terms =
        new QualityTerms(
            config.falseAlarms(),
            config.secondsPerItem(),
            config.tooFastShare(),
            config.hours().stream().map(QualitySettings::open).toList(),
            config.grace(),
            config.offHoursShare());
  }

  QualityTerms terms() {
    return terms;
  }

  private static OpenHours open(String text) {
    List<LocalTime> ends =
        Arrays.stream(text.split("-")).map(end -> LocalTime.parse(end.strip())).toList();
    return new OpenHours(ends.get(0), ends.get(1));
  }
}
