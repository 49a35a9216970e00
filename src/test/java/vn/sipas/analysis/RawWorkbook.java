package vn.sipas.analysis;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together by hand, part by part, so that every part can be a bad one. */
final class RawWorkbook {

  /** Writes a part piece by piece, however large it unpacks. */
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  static final String SHEET = "xl/worksheets/sheet1.xml";
  static final String TEXTS = "xl/sharedStrings.xml";
  static final String WORKBOOK = "xl/workbook.xml";
  static final String RELATIONS = "xl/_rels/workbook.xml.rels";

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private final Map<String, Content> parts = new LinkedHashMap<>();

  /** One sheet "A" with one item: three of four answers are satisfied. */
  RawWorkbook() {
    sheets("A");
    with(SHEET, sheet("", rows("5", "4", "4", "1")));
  }

  RawWorkbook with(String part, String text) {
    return with(part, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  RawWorkbook with(String part, Content content) {
    parts.put(part, content);
    return this;
  }

  /** Sheets whose parts are sheet1.xml, sheet2.xml and so on. */
  RawWorkbook sheets(String... names) {
    StringBuilder sheets = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    for (int i = 1; i <= names.length; i++) {
      sheets.append(
          "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(names[i - 1], i, i));
      relations.append(
          "<Relationship Id=\"rId%d\" Target=\"worksheets/sheet%d.xml\"/>".formatted(i, i));
    }
    with(WORKBOOK, HEAD + "<workbook xmlns:r=\"r\"><sheets>" + sheets + "</sheets></workbook>");
    return with(RELATIONS, HEAD + "<Relationships>" + relations + "</Relationships>");
  }

  static String sheet(String before, String rows) {
    return HEAD + "<worksheet>" + before + "<sheetData>" + rows + "</sheetData></worksheet>";
  }

  /** Below the heading q01, as texts in the cells. */
  static String rows(String... answers) {
    StringBuilder rows = new StringBuilder(row("q01"));
    for (String answer : answers) {
      rows.append(row(answer));
    }
    return rows.toString();
  }

  static String row(String text) {
    return "<row><c t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>";
  }

  byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        part.getValue().write(zip);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
