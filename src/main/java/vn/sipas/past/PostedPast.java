package vn.sipas.past;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.sipas.platform.Fault;
import vn.sipas.survey.Missing;

/** What the forms of the import send; everything but the file may be missing. */
public final class PostedPast {

  private static final String BETWEEN = "=";

  @RestForm FileUpload data;
  @RestForm String name;
  @RestForm String code;
  @RestForm String instrument;
  @RestForm String startsOn;
  @RestForm String lastDay;
  @RestForm String unit;
  @RestForm String boundaries;
  @RestForm String design;
  @RestForm String finitePopulation;
  @RestForm String lonelyPsu;
  @RestForm String source;
  @RestForm String channel;
  @RestForm String blank;
  @RestForm String dontKnow;
  @RestForm String refused;
  @RestForm String notApplicable;
  @RestForm String sheet;
  @RestForm List<String> column;

  /** What was typed, by the field's name; neither file nor columns. */
  Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.putAll(campaign());
    values.put("source", source);
    values.put("channel", channel);
    values.put("blank", blank);
    values.put("dontKnow", dontKnow);
    values.put("refused", refused);
    values.put("notApplicable", notApplicable);
    values.replaceAll((field, value) -> Objects.toString(value, ""));
    return values;
  }

  private Map<String, String> campaign() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", name);
    fields.put("code", code);
    fields.put("instrument", instrument);
    fields.put("startsOn", startsOn);
    fields.put("lastDay", lastDay);
    fields.put("unit", unit);
    fields.put("boundaries", boundaries);
    fields.put("design", design);
    fields.put("finitePopulation", finitePopulation);
    fields.put("lonelyPsu", lonelyPsu);
    fields.replaceAll((field, value) -> Objects.toString(value, ""));
    return fields;
  }

  PastSpecBody body() {
    Map<String, String> columns = new HashMap<>();
    for (String one : column == null ? List.<String>of() : column) {
      int end = one.indexOf(BETWEEN);
      if (end > 0) {
        columns.put(one.substring(0, end), one.substring(end + 1));
      }
    }
    Map<String, List<String>> missing = new HashMap<>();
    missing.put(MissingCodes.BLANK, MissingCodes.list(blank));
    missing.put(Missing.DONT_KNOW.word(), MissingCodes.list(dontKnow));
    missing.put(Missing.REFUSED.word(), MissingCodes.list(refused));
    missing.put(Missing.NOT_APPLICABLE.word(), MissingCodes.list(notApplicable));
    return new PastSpecBody(source, sheet, columns, missing, channel, campaign());
  }

  List<Fault> faults() {
    return data == null || data.size() == 0
        ? List.of(new Fault("data", "no_file", "past.fault.no_file"))
        : List.of();
  }
}
