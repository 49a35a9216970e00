package vn.sipas.campaign;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.sipas.estimation.LonelyPsu;
import vn.sipas.platform.Fault;
import vn.sipas.platform.PageContext;

/**
 * The form's own way of asking: one list for the questionnaire with its index definition, and the
 * last day instead of the day after it. Everything else is as in the API.
 */
final class CampaignForm {

  /** The fields in the order of the page, with the key of each label. */
  private static final LinkedHashMap<String, String> LABELS = new LinkedHashMap<>();

  static {
    LABELS.put("name", "campaign.name");
    LABELS.put("nameEn", "campaign.name_en");
    LABELS.put("code", "campaign.code");
    LABELS.put("instrument", "campaign.instrument");
    LABELS.put("stream", "campaign.stream");
    LABELS.put("startsOn", "campaign.starts_on");
    LABELS.put("lastDay", "campaign.last_day");
    LABELS.put("publicAccess", "campaign.public_access");
    LABELS.put("codeRequired", "campaign.code_required");
    LABELS.put("unit", "campaign.unit");
    LABELS.put("boundaries", "campaign.boundaries");
    LABELS.put("design", "campaign.design_kind");
    LABELS.put("finitePopulation", "campaign.finite_population");
    LABELS.put("population", "campaign.population");
    LABELS.put("lonelyPsu", "campaign.lonely_psu");
  }

  private static final List<String> INSTRUMENT_PARTS =
      List.of("survey", "version", "definition", "definitionVersion");

  private CampaignForm() {}

  static LinkedHashMap<String, String> labels(PageContext page) {
    LinkedHashMap<String, String> labels = new LinkedHashMap<>();
    LABELS.forEach((field, key) -> labels.put(field, page.text(key)));
    return labels;
  }

  /** The fields as {@link SettingsReader} takes them. */
  static Map<String, String> fields(Map<String, String> typed) {
    Map<String, String> fields = new HashMap<>();
    LABELS.keySet().forEach(field -> fields.put(field, typed.getOrDefault(field, "")));
    instrument(fields.remove("instrument"), fields);
    fields.put("endsOn", dayAfter(fields.remove("lastDay")));
    // The sample's fields stay on the page whatever the stream: with a voluntary one they say
    // nothing.
    if (Stream.VOLUNTARY.code().equals(fields.get("stream"))) {
      fields.remove("design");
      fields.remove("finitePopulation");
      fields.remove("lonelyPsu");
    }
    return fields;
  }

  private static void instrument(String chosen, Map<String, String> fields) {
    String[] parts = chosen.split("/");
    for (int i = 0; i < parts.length && i < INSTRUMENT_PARTS.size(); i++) {
      fields.put(INSTRUMENT_PARTS.get(i), parts[i]);
    }
  }

  /** What is no date is left for the reader to complain of. */
  private static String dayAfter(String lastDay) {
    try {
      return Values.day(lastDay).plusDays(1).toString();
    } catch (DateTimeParseException e) {
      return lastDay;
    }
  }

  /** Faults at the form's own fields; a questionnaire not chosen is one fault, not two. */
  static List<Fault> faults(List<Fault> faults) {
    Map<String, Fault> byPlace = new LinkedHashMap<>();
    for (Fault fault : faults) {
      String field = field(fault.location());
      Fault moved = new Fault(field, fault.code(), fault.key(), fault.args());
      byPlace.putIfAbsent(field + " " + fault.code(), moved);
    }
    return new ArrayList<>(byPlace.values());
  }

  private static String field(String location) {
    return INSTRUMENT_PARTS.contains(location)
        ? "instrument"
        : location.equals("endsOn") ? "lastDay" : location;
  }

  /** What the form shows of a stored campaign. */
  static Map<String, String> typed(CampaignSettings settings, String unitCode) {
    Map<String, String> typed = new HashMap<>();
    typed.put("code", settings.code());
    typed.put("name", settings.name());
    typed.put("nameEn", written(settings.nameEn()));
    typed.put("instrument", chosen(settings.instrument()));
    typed.put("stream", settings.sampling().stream().code());
    typed.put("startsOn", settings.period().from().toString());
    typed.put("lastDay", settings.period().lastDay().toString());
    typed.put("publicAccess", settings.publicAccess() ? "on" : "");
    typed.put("codeRequired", settings.codeRequired() ? "on" : "");
    typed.put("unit", written(unitCode));
    typed.put("boundaries", settings.boundaries().toString());
    DesignKind design = settings.sampling().design();
    typed.put("design", design == null ? "" : design.code());
    typed.put("finitePopulation", settings.sampling().finitePopulation() ? "on" : "");
    typed.put("population", written(settings.sampling().population()));
    typed.put("lonelyPsu", settings.sampling().lonelyPsu().code());
    return typed;
  }

  /** What an empty form begins with. */
  /** The only province is proposed. */
  static Map<String, String> blank(LocalDate today, List<String> provinces) {
    Map<String, String> blank = new HashMap<>();
    blank.put("startsOn", today.toString());
    if (provinces.size() == 1) {
      blank.put("unit", provinces.get(0));
    }
    blank.put("lonelyPsu", LonelyPsu.REFUSE.code());
    return blank;
  }

  static String chosen(Instrument instrument) {
    String survey = instrument.survey() + "/" + instrument.surveyVersion();
    return instrument.definition() == null
        ? survey
        : survey + "/" + instrument.definition() + "/" + instrument.definitionVersion();
  }

  private static String written(Object value) {
    return Objects.toString(value, "");
  }
}
