package vn.sipas.report.microdata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sipas.platform.Messages;
import vn.sipas.report.ReportTable;
import vn.sipas.report.ReportTable.Column;
import vn.sipas.report.ReportTable.Kind;
import vn.sipas.report.ReportTable.Note;
import vn.sipas.satisfaction.Microdata;

/** What must be known to read a microdata file; also the codebook as a table of its own. */
record MicrodataNotes(Microdata data, Locale locale) {

  ReportTable table(List<Column> columns) {
    return new ReportTable(text("sheet"), columns, List.of(), notes(), text("description"));
  }

  ReportTable codebook(List<Column> columns) {
    List<List<Object>> rows = new ArrayList<>();
    for (Note note : notes()) {
      rows.add(List.of("", note.label(), note.text()));
    }
    columns.forEach(column -> rows.add(List.of(column.name(), column.label(), column.meaning())));
    return new ReportTable(
        text("description"),
        List.of(head("column"), head("label"), head("meaning")),
        rows,
        List.of(),
        text("description"));
  }

  private Column head(String name) {
    return new Column(name, name, Kind.TEXT, "");
  }

  private List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    if (data.sampleData()) {
      notes.add(note("sample", text("note.sample.text")));
    }
    if (data.origin() != null) {
      notes.add(note("imported", data.origin().line(locale)));
    }
    notes.add(note("campaign", data.name() + " (" + data.campaign() + ")"));
    notes.add(note("survey", data.survey().survey() + " (" + data.survey().version() + ")"));
    notes.add(note("receipt", data.receipt()));
    if (data.calibrated()) {
      notes.add(note("calibrated", text("note.calibrated.text")));
    }
    notes.add(note("use", text("note.use.text")));
    return notes;
  }

  private Note note(String name, String text) {
    return new Note(text("note." + name), text);
  }

  private String text(String key) {
    return Messages.text(locale, "report.microdata." + key);
  }
}
