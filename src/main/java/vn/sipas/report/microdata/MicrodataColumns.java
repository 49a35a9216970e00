package vn.sipas.report.microdata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.sipas.platform.Messages;
import vn.sipas.report.ReportTable.Column;
import vn.sipas.report.ReportTable.Kind;
import vn.sipas.satisfaction.MicrodataRow;
import vn.sipas.survey.Missing;
import vn.sipas.survey.PackedAnswers;
import vn.sipas.survey.Slot;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.Wording;

/** The columns of a microdata file: place in the sample, how and where, then every answer. */
final class MicrodataColumns {

  private final List<Column> columns = new ArrayList<>();
  private final List<Slot> slots;
  private final Locale locale;

  MicrodataColumns(SurveyVersion survey, Locale locale) {
    this.slots = survey.slots();
    this.locale = locale;
    fixed("row", Kind.COUNT);
    fixed("stratum", Kind.CODE);
    fixed("psu", Kind.CODE);
    fixed("weight", Kind.NUMBER);
    fixed("N_psu", Kind.COUNT);
    fixed("M_dossiers", Kind.COUNT);
    fixed("day", Kind.CODE);
    fixed("channel", Kind.CODE);
    fixed("language", Kind.CODE);
    fixed("unit", Kind.CODE);
    fixed("desk", Kind.CODE);
    fixed("design_weight", Kind.NUMBER);
    Wording wording = survey.wording(locale.getLanguage(), "");
    for (Slot slot : slots) {
      Kind kind = isLevel(slot) ? Kind.COUNT : Kind.CODE;
      columns.add(new Column(slot.code(), wording.of(slot.label()), kind, codes(slot, wording)));
    }
  }

  List<Column> all() {
    return columns;
  }

  List<Object> row(MicrodataRow row) {
    Object[] cells = new Object[columns.size()];
    int c = 0;
    cells[c++] = row.number();
    cells[c++] = row.stratum();
    cells[c++] = row.psu();
    cells[c++] = row.weight();
    cells[c++] = row.psusInFrame();
    cells[c++] = row.dossiersInFrame();
    cells[c++] = row.day().toString();
    cells[c++] = row.channel();
    cells[c++] = row.language();
    cells[c++] = row.unit();
    cells[c++] = row.desk();
    cells[c++] = row.designWeight();
    for (int i = 0; i < slots.size(); i++) {
      cells[c++] = answer(slots.get(i), row.answers(), i);
    }
    return Arrays.asList(cells);
  }

  /** A level as a number, everything else by its code; nothing where the question was not seen. */
  private static Object answer(Slot slot, String answers, int position) {
    char mark = position < answers.length() ? answers.charAt(position) : '-';
    if (mark == Missing.NOT_REACHED.mark()) {
      return null;
    }
    return isLevel(slot) && PackedAnswers.isValid(mark)
        ? Integer.valueOf(PackedAnswers.level(mark))
        : slot.codeOf(mark);
  }

  private static boolean isLevel(Slot slot) {
    return slot.kind() == Slot.Kind.STATEMENT;
  }

  private static String codes(Slot slot, Wording wording) {
    return slot.values().stream()
        .filter(value -> value.mark() != Missing.NOT_REACHED.mark())
        .map(value -> value.code() + " = " + wording.of(value.label()))
        .collect(Collectors.joining("; "));
  }

  private void fixed(String name, Kind kind) {
    String key = "report.microdata.column." + name.toLowerCase(Locale.ROOT);
    columns.add(
        new Column(
            name, Messages.text(locale, key), kind, Messages.text(locale, key + ".meaning")));
  }
}
