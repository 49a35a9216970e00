package vn.sipas.report.document;

import java.util.List;
import java.util.Map;

/** A piece of a document. */
sealed interface Block {

  /** Who issues it; the number and the day are left to be filled in. */
  record Official(String above, String agency) implements Block {}

  record Heading(String text) implements Block {}

  record Paragraph(String text) implements Block {}

  record Note(String text) implements Block {}

  record Facts(Map<String, String> facts) implements Block {}

  record Table(List<Document.Column> columns, List<List<String>> rows) implements Block {}

  record Signatures(List<String> titles) implements Block {}
}
