package vn.sipas.campaign;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import vn.sipas.estimation.LonelyPsu;

/** Reads a campaign's settings from fields of text, as a form or the API sends them. */
final class SettingsReader {

  static final Set<String> FIELDS =
      Set.of(
          "code",
          "name",
          "nameEn",
          "survey",
          "version",
          "definition",
          "definitionVersion",
          "stream",
          "startsOn",
          "endsOn",
          "publicAccess",
          "codeRequired",
          "unit",
          "boundaries",
          "design",
          "finitePopulation",
          "population",
          "lonelyPsu");

  private final UnitCodes units;
  private final Surroundings surroundings;

  SettingsReader(UnitCodes units, Surroundings surroundings) {
    this.units = units;
    this.surroundings = surroundings;
  }

  /** What could not be read is null in the settings. */
  Read<CampaignSettings> read(Map<String, String> given, boolean sampleData) {
    Values values = new Values(given);
    given.keySet().stream()
        .filter(field -> !FIELDS.contains(field))
        .sorted()
        .forEach(field -> values.fault(field, "unknown_field", field));
    LocalDate from = values.requiredDate("startsOn");
    LocalDate to = values.requiredDate("endsOn");
    LocalDate boundaries = boundaries(values, from);
    Sampling sampling = sampling(values);
    boolean publicAccess = values.yes("publicAccess");
    CampaignSettings settings =
        new CampaignSettings(
            values.required("code", 40),
            values.required("name", 200),
            values.text("nameEn", 200),
            instrument(values),
            from == null || to == null ? null : new Period(from, to),
            sampling,
            publicAccess,
            codeRequired(values, sampling, publicAccess),
            unit(values, boundaries),
            boundaries,
            sampleData);
    values.faults().addAll(new CampaignRules(surroundings).settings(settings));
    return new Read<>(settings, values.faults());
  }

  private Instrument instrument(Values values) {
    String survey = values.required("survey", 40);
    Integer version = values.requiredCount("version");
    String definition = values.text("definition", 40);
    Integer definitionVersion = values.count("definitionVersion");
    if (survey == null || version == null) {
      return null;
    }
    Instrument named = new Instrument(survey, version, definition, definitionVersion);
    return surroundings.complete(named);
  }

  /** Unless said otherwise, codes mean the units of the campaign's first day. */
  private static LocalDate boundaries(Values values, LocalDate firstDay) {
    LocalDate said = values.date("boundaries");
    return said == null ? firstDay : said;
  }

  private static Sampling sampling(Values values) {
    LonelyPsu lonelyPsu = values.oneOf("lonelyPsu", LonelyPsu::of);
    return new Sampling(
        values.requiredOneOf("stream", Stream::of),
        values.oneOf("design", DesignKind::of),
        values.yes("finitePopulation"),
        values.count("population"),
        lonelyPsu == null ? LonelyPsu.REFUSE : lonelyPsu);
  }

  /** Unless said otherwise, codes are required where they must be. */
  private static boolean codeRequired(Values values, Sampling sampling, boolean publicAccess) {
    return values.text("codeRequired", 20) == null
        ? CampaignSettings.mustAskForCodes(sampling, publicAccess)
        : values.yes("codeRequired");
  }

  private Integer unit(Values values, LocalDate boundaries) {
    String code = values.code("unit", 20);
    if (code == null || boundaries == null) {
      return null;
    }
    Integer id = units.idOf(code, boundaries).orElse(null);
    if (id == null) {
      values.fault("unit", "unknown_unit", code, Days.written(boundaries));
    }
    return id;
  }
}
