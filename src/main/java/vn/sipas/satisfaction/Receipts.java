package vn.sipas.satisfaction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.estimation.LonelyPsu;
import vn.sipas.platform.Sha256;
import vn.sipas.satisfaction.moment.DataVersion;
import vn.sipas.unit.Units;

/**
 * The receipt of a table: the first 64 bits of SHA-256 over everything its figures depend on.
 *
 * <p>Places are named by their codes and responses by their contents, so the same data give the
 * same receipt on another machine.
 */
@ApplicationScoped
class Receipts {

  private static final int LENGTH = 16;

  private static final int REMEMBERED = 1_000;

  /** Shorter than receipts are kept, so that one in use is never forgotten. */
  private static final Duration NOTED = Duration.ofHours(12);

  private final String software;
  private final Units units;
  private final ReceiptRepository kept;
  private final Clock clock;
  private final Cache<String, Boolean> noted =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(NOTED).build();

  Receipts(
      @ConfigProperty(name = "quarkus.application.version") String software,
      Units units,
      ReceiptRepository kept,
      Clock clock) {
    this.software = software;
    this.units = units;
    this.kept = kept;
    this.clock = clock;
  }

  /** The receipt of figures that are given out; what it stands for is kept. */
  String give(ResultsSubject subject, LocalDate boundaries, DataVersion data) {
    String receipt = of(subject, boundaries, data);
    if (noted.asMap().putIfAbsent(receipt, true) == null) {
      kept.keep(
          receipt, subject.campaign().id(), facts(subject, boundaries, data), clock.instant());
    }
    return receipt;
  }

  ReceiptFacts facts(ResultsSubject subject, LocalDate boundaries, DataVersion data) {
    return new ReceiptFacts(
        boundaries,
        software,
        subject.survey().contentHash(),
        subject.definition().code() + " " + subject.definition().version(),
        Sha256.hex(String.join("\n", design(subject))),
        units(data),
        Sha256.hex(String.join("\n", data(subject.design(), data))),
        data.responses());
  }

  /** Four groups of four digits. */
  String of(ResultsSubject subject, LocalDate boundaries, DataVersion data) {
    return together(lines(subject, boundaries, data).toArray(String[]::new));
  }

  /** One receipt for what depends on several. */
  static String together(String... parts) {
    String digits =
        Sha256.hex(String.join("\n", parts)).substring(0, LENGTH).toUpperCase(Locale.ROOT);
    return String.join("-", digits.split("(?<=\\G....)"));
  }

  /** A mark of a receipt together with the parameters of a request. */
  static String tag(String... parts) {
    return Sha256.hex(String.join("\n", parts)).substring(0, 2 * LENGTH);
  }

  private List<String> lines(ResultsSubject subject, LocalDate boundaries, DataVersion data) {
    List<String> facts = new ArrayList<>();
    facts.add(software);
    facts.add(subject.campaign().code() + "|" + subject.campaign().stream().code());
    facts.add(subject.survey().contentHash());
    facts.add(subject.definition().code() + "|" + subject.definition().version());
    facts.add(boundaries.toString());
    facts.addAll(design(subject));
    facts.add(units(data));
    facts.addAll(data(subject.design(), data));
    return facts;
  }

  private static List<String> design(ResultsSubject subject) {
    CampaignDesign design = subject.design();
    List<String> facts = new ArrayList<>();
    CalibratedWeights weights = subject.calibrated();
    if (weights != null && weights.areKnown()) {
      // How errors are computed; nothing is added where weights are taken as they are.
      facts.add("residuals|" + String.join("|", weights.margins()) + "|" + weights.sha256());
    }
    facts.add(design.kind() + "|" + design.finitePopulation() + "|" + design.population());
    if (design.lonelyPsu() != LonelyPsu.REFUSE) {
      // Nothing is added by the default, so that receipts of earlier versions still hold.
      facts.add("lonely|" + design.lonelyPsu().code());
    }
    design.strata().stream()
        .map(stratum -> stratum.code() + "|" + stratum.population())
        .sorted()
        .forEach(facts::add);
    design.samplingUnits().stream()
        .map(unit -> unit.code() + "|" + unit.stratum() + "|" + unit.population())
        .sorted()
        .forEach(facts::add);
    return facts;
  }

  private String units(DataVersion data) {
    return Sha256.hex(String.join("\n", units.belonging(data.units(), data.desks())));
  }

  private static List<String> data(CampaignDesign design, DataVersion data) {
    return data.places().stream().map(place -> place(place, design)).sorted().toList();
  }

  private static String place(DataVersion.Place place, CampaignDesign design) {
    String stratum =
        design.strata().stream()
            .filter(known -> known.id().equals(place.stratumId()))
            .map(CampaignDesign.Stratum::code)
            .findFirst()
            .orElse(null);
    String unit =
        design.samplingUnits().stream()
            .filter(known -> known.id().equals(place.samplingUnitId()))
            .map(CampaignDesign.SamplingUnit::code)
            .findFirst()
            .orElse(null);
    return stratum + "|" + unit + "|" + place.responses() + "|" + place.hash();
  }
}
