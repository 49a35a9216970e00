package vn.sipas.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sipas.platform.Figures;
import vn.sipas.platform.Messages;
import vn.sipas.publication.PublishedDocument.Cell;
import vn.sipas.publication.PublishedDocument.CellVerdict;
import vn.sipas.publication.PublishedDocument.Domain;
import vn.sipas.publication.PublishedDocument.Measure;
import vn.sipas.publication.PublishedDocument.Table;
import vn.sipas.publication.Reading.Readable;
import vn.sipas.report.ReportTable;
import vn.sipas.report.ReportTable.Column;
import vn.sipas.report.ReportTable.Kind;
import vn.sipas.report.ReportTable.Note;

/** A stored version as a table for files: nothing is computed again. */
record VersionFile(Readable readable, Locale locale, boolean forPeople) {

  ReportTable table() {
    PublishedDocument document = readable.document();
    List<List<Object>> rows = new ArrayList<>();
    for (Table table : readable.tables()) {
      for (Domain domain : table.domains()) {
        for (Cell cell : domain.cells()) {
          rows.add(row(table.by(), domain, cell, document.measure(cell.measure()).orElseThrow()));
        }
      }
    }
    return new ReportTable(text("title", version()), columns(), rows, notes(), text("description"));
  }

  private String version() {
    Version one = readable.version();
    return one.version() == null ? text("proposal", one.number()) : text("version", one.version());
  }

  private List<Column> columns() {
    return List.of(
        column("table", Kind.VERDICT),
        column("place", Kind.CODE),
        column("placeLabel", Kind.TEXT),
        column("level", Kind.VERDICT),
        column("measure", Kind.CODE),
        column("measureLabel", Kind.TEXT),
        column("respondents", Kind.COUNT),
        column("answers", Kind.COUNT),
        column("estimate", Kind.SHARE),
        column("bound", Kind.VERDICT),
        column("standardError", Kind.SHARE),
        column("lower", Kind.SHARE),
        column("upper", Kind.SHARE),
        column("designEffect", Kind.NUMBER),
        column("effectiveSampleSize", Kind.NUMBER),
        column("degreesOfFreedom", Kind.COUNT),
        column("target", Kind.SHARE),
        column("verdict", Kind.VERDICT),
        column("reliability", Kind.VERDICT),
        column("sampleData", Kind.TEXT));
  }

  private Column column(String name, Kind kind) {
    return new Column(name, text("column." + name), kind, text("column." + name + ".meaning"));
  }

  private List<Object> row(String by, Domain domain, Cell cell, Measure measure) {
    CellVerdict verdict = cell.verdicts().isEmpty() ? null : cell.verdicts().get(0);
    List<Object> row = new ArrayList<>();
    row.add(word("publication.file.table.", by));
    row.add(domain.code());
    row.add(
        domain.name() == null
            ? Messages.text(locale, "publication.everybody")
            : domain.name().in(locale));
    row.add(word("report.level.", measure.kind()));
    row.add(measure.code());
    row.add(measure.name().in(locale));
    row.add(cell.respondents());
    row.add(cell.answers());
    row.add(cell.estimate());
    row.add(
        cell.flags().contains("at_least") ? "≥" : cell.flags().contains("at_most") ? "≤" : null);
    row.add(cell.standardError());
    row.add(cell.lower());
    row.add(cell.upper());
    row.add(cell.designEffect());
    row.add(cell.effectiveSampleSize());
    row.add(cell.degreesOfFreedom());
    row.add(verdict == null ? null : verdict.target());
    row.add(verdict == null ? null : word("report.verdict.", verdict.verdict()));
    row.add(word("report.reliability.", cell.reliability()));
    row.add(readable.document().campaign().sampleData() ? text("sample_data") : null);
    return row;
  }

  private String word(String group, String code) {
    return code == null || !forPeople ? code : Messages.find(locale, group + code).orElse(code);
  }

  private List<Note> notes() {
    PublishedDocument document = readable.document();
    Version one = readable.version();
    List<Note> notes = new ArrayList<>();
    notes.add(
        note(
            "campaign",
            document.campaign().name().in(locale) + " (" + document.campaign().code() + ")"));
    notes.add(note("version", version()));
    notes.add(note("state", Messages.text(locale, "publication.state." + one.state().code())));
    if (one.decidedAt() != null) {
      notes.add(note("decided", Figures.time(one.decidedAt())));
    }
    if (one.reason() != null) {
      notes.add(note("reason", one.reason()));
    }
    notes.add(note("definition", document.fixed().definition()));
    notes.add(note("design", document.design().line().in(locale)));
    notes.add(note("boundaries", Figures.date(document.fixed().boundaries())));
    notes.add(note("receipt", document.made().receipt()));
    notes.add(note("sha256", one.sha256()));
    return notes;
  }

  private Note note(String key, String text) {
    return new Note(text("note." + key), text);
  }

  private String text(String key, Object... args) {
    return Messages.text(locale, "publication.file." + key, args);
  }
}
