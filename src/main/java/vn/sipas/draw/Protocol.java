package vn.sipas.draw;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sipas.platform.Messages;
import vn.sipas.report.document.Document;

/** What is printed and signed of a draw: the same for the page and for the file. */
record Protocol(
    Locale locale, String title, String subtitle, List<Section> sections, List<String> signatures) {

  /**
   * @param commands lines to type, exactly as they stand
   * @param columns empty when there is no table
   */
  record Section(
      String heading,
      List<String> paragraphs,
      Map<String, String> facts,
      List<String> commands,
      List<Column> columns,
      List<List<String>> rows) {

    public boolean isNumber(int column) {
      return columns.get(column).number();
    }

    static Section of(String heading, Map<String, String> facts) {
      return new Section(heading, List.of(), facts, List.of(), List.of(), List.of());
    }

    static Section of(String heading, List<String> paragraphs) {
      return new Section(heading, paragraphs, Map.of(), List.of(), List.of(), List.of());
    }

    static Section of(String heading, List<Column> columns, List<List<String>> rows) {
      return new Section(heading, List.of(), Map.of(), List.of(), columns, rows);
    }
  }

  record Column(String title, boolean number) {}

  Document document() {
    Document document =
        new Document(locale, title)
            .official("", Messages.text(locale, "draw.protocol.agency"))
            .subtitle(subtitle);
    for (Section section : sections) {
      document.heading(section.heading());
      section.paragraphs().forEach(document::paragraph);
      section.commands().forEach(document::note);
      if (!section.facts().isEmpty()) {
        document.facts(section.facts());
      }
      if (!section.columns().isEmpty()) {
        document.table(
            section.columns().stream()
                .map(column -> new Document.Column(column.title(), column.number()))
                .toList(),
            section.rows());
      }
    }
    return document.signatures(signatures);
  }
}
