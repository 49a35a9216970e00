package vn.sipas.quality;

import jakarta.enterprise.context.ApplicationScoped;
import vn.sipas.quality.rule.QualityTerms;

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
            config.grace(),
            config.offHoursShare());
  }

  QualityTerms terms() {
    return terms;
  }
}
