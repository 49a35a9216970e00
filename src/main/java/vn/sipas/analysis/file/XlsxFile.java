package vn.sipas.analysis.file;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A workbook. Hidden sheets are sheets, too; a macro, a chart or a formula is never run. */
final class XlsxFile implements TableFile {

  private static final String FOLDER = "xl/";
  private static final String TEXTS = FOLDER + "sharedStrings.xml";

  private final Path file;

  /** Where each sheet lies, by its name. */
  private final Map<String, String> parts = new LinkedHashMap<>();

  XlsxFile(Path file) throws IOException {
    this.file = file;
    ZipDirectory.check(file);
    within(
        zip -> {
          Map<String, String> targets = targets(zip);
          try (Part part = open(zip, FOLDER + "workbook.xml", "not_xlsx")) {
            XMLStreamReader xml = part.xml();
            while (XmlParts.find(xml, "sheet")) {
              String target = targets.get(XmlParts.attribute(xml, "id"));
              String name = XmlParts.attribute(xml, "name");
              if (name != null && target != null && target.contains("worksheets/")) {
                parts.put(name, target);
              }
            }
          }
        });
    if (parts.isEmpty()) {
      throw new FileFault("no_sheet");
    }
  }

  private interface Task {
    void run(ZipFile zip) throws IOException, XMLStreamException;
  }

  private void within(Task task) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      task.run(zip);
    } catch (XMLStreamException | ZipException | EOFException e) {
      if (e.getCause() instanceof FileFault fault) {
        throw fault;
      }
      throw new FileFault("broken_xlsx");
    }
  }

  private static Map<String, String> targets(ZipFile zip) throws IOException, XMLStreamException {
    Map<String, String> targets = new HashMap<>();
    try (Part part = open(zip, FOLDER + "_rels/workbook.xml.rels", "not_xlsx")) {
      XMLStreamReader xml = part.xml();
      while (XmlParts.find(xml, "Relationship")) {
        String target = XmlParts.attribute(xml, "Target");
        if (target != null) {
          targets.put(
              XmlParts.attribute(xml, "Id"),
              target.startsWith("/") ? target.substring(1) : FOLDER + target);
        }
      }
    }
    return targets;
  }

  /** A part that is being read. */
  private record Part(InputStream bytes, XMLStreamReader xml) implements Closeable {

    @Override
    public void close() throws IOException {
      bytes.close();
    }
  }

  private static Part open(ZipFile zip, String name, String otherwise)
      throws IOException, XMLStreamException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      throw new FileFault(otherwise);
    }
    InputStream bytes = zip.getInputStream(entry);
    return new Part(bytes, XmlParts.open(bytes, entry.getCompressedSize()));
  }

  @Override
  public List<String> sheets() {
    return List.copyOf(parts.keySet());
  }

  @Override
  public char separator() {
    return 0;
  }

  @Override
  public void read(String sheet, RowSink sink) throws IOException {
    String part = sheet == null ? parts.values().iterator().next() : parts.get(sheet);
    if (part == null) {
      throw new FileFault("unknown_sheet", sheet, String.join(", ", sheets()));
    }
    within(
        zip -> {
          try (SharedTexts texts = new SharedTexts();
              Part rows = open(zip, part, "broken_xlsx")) {
            readTexts(zip, texts);
            new XlsxSheet(rows.xml(), texts, sink).read();
          }
        });
  }

  private static void readTexts(ZipFile zip, SharedTexts texts)
      throws IOException, XMLStreamException {
    if (zip.getEntry(TEXTS) == null) {
      return;
    }
    try (Part part = open(zip, TEXTS, "broken_xlsx")) {
      XMLStreamReader xml = part.xml();
      StringBuilder text = new StringBuilder();
      while (XmlParts.find(xml, "si")) {
        text.setLength(0);
        runs(xml, "si", text);
        texts.add(text.toString());
      }
    }
    texts.finish();
  }

  /** The text of all formatted runs up to the end of an element; how it is spoken is left out. */
  static void runs(XMLStreamReader xml, String until, StringBuilder into)
      throws XMLStreamException {
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(until)) {
        return;
      } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("t")) {
        XmlParts.text(xml, into);
      } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("rPh")) {
        XmlParts.text(xml, new StringBuilder());
      }
    }
  }
}
