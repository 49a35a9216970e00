package vn.sipas.report.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a document says, from top to bottom. */
public final class Document {

  public static final String DOCX_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  /**
   * @param number whether its cells are numbers, which stand on the right
   */
  public record Column(String title, boolean number) {

    public static Column text(String title) {
      return new Column(title, false);
    }

    public static Column number(String title) {
      return new Column(title, true);
    }
  }

  private final Locale locale;
  private final String title;
  private final List<Block> blocks = new ArrayList<>();
  private String subtitle = "";
  private Block.Official official;

  public Document(Locale locale, String title) {
    this.locale = locale;
    this.title = title;
  }

  /**
   * Puts the national heading above it, as an official letter has it.
   *
   * @param above the agency over it, such as the province's people's committee
   */
  public Document official(String above, String agency) {
    official = new Block.Official(above, agency);
    return this;
  }

  /** One line under the title. */
  public Document subtitle(String text) {
    subtitle = text;
    return this;
  }

  public Document heading(String text) {
    return add(new Block.Heading(text));
  }

  public Document paragraph(String text) {
    return add(new Block.Paragraph(text));
  }

  /** Small print. */
  public Document note(String text) {
    return add(new Block.Note(text));
  }

  /** What is so, in two columns; in the order of the map. */
  public Document facts(Map<String, String> facts) {
    return add(new Block.Facts(new LinkedHashMap<>(facts)));
  }

  /**
   * @throws IllegalArgumentException when a row has another number of cells than there are columns
   */
  public Document table(List<Column> columns, List<List<String>> rows) {
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "%s cells for %s columns".formatted(row.size(), columns.size()));
      }
    }
    return add(new Block.Table(List.copyOf(columns), List.copyOf(rows)));
  }

  /** Room to sign, side by side, under these titles. */
  public Document signatures(List<String> titles) {
    return add(new Block.Signatures(List.copyOf(titles)));
  }

  private Document add(Block block) {
    blocks.add(block);
    return this;
  }

  public byte[] docx() {
    return DocxWriter.write(this);
  }

  Locale locale() {
    return locale;
  }

  String title() {
    return title;
  }

  String subtitle() {
    return subtitle;
  }

  /** Null when it is no official letter. */
  Block.Official official() {
    return official;
  }

  List<Block> blocks() {
    return blocks;
  }
}
