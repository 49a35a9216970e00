package vn.sipas.analysis.file;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The rows of one sheet; what its heading is, see {@link Heading}. */
final class XlsxSheet {

  /** As wide as a sheet can be. */
  private static final int MOST_COLUMNS = 16_384;

  private static final int EVERY = -1;

  /** In characters; as in a CSV file. */
  private static final int LONGEST_ROW = 4_000_000;

  private final XMLStreamReader xml;
  private final SharedTexts shared;
  private final RowSink sink;
  private final Heading heading;
  private final CellText texts = new CellText();
  private final StringBuilder text = new StringBuilder();
  private BitSet wanted;
  private String[] cells = new String[64];
  private int width = EVERY;
  private long row;
  private int column;
  private boolean any;
  private int length;

  /** The last column of the row that has something in it. */
  private int last;

  XlsxSheet(XMLStreamReader xml, SharedTexts shared, RowSink sink) {
    this.xml = xml;
    this.shared = shared;
    this.sink = sink;
    this.heading = Heading.ofOneOrTwoRows(sink);
  }

  void read() throws XMLStreamException, IOException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        if (name.equals("c")) {
          cell();
        } else if (name.equals("row")) {
          startRow();
        }
      } else if (event == XMLStreamConstants.END_ELEMENT
          && xml.getLocalName().equals("row")
          && !endRow()) {
        return;
      }
    }
    heading.finish();
  }

  private void startRow() {
    String number = xml.getAttributeValue(null, "r");
    row = number == null ? row + 1 : number(number);
    column = 0;
    any = false;
    length = 0;
    last = 0;
    Arrays.fill(cells, "");
  }

  private boolean endRow() {
    if (!any) {
      return true;
    } else if (wanted != null) {
      return sink.row(row, cells);
    }
    boolean more = heading.take(row, Arrays.copyOf(cells, last));
    if (heading.isKnown()) {
      wanted = heading.wanted();
      width = heading.width();
      cells = new String[width];
    }
    return more;
  }

  private void cell() throws XMLStreamException, IOException {
    String place = xml.getAttributeValue(null, "r");
    column = place == null ? column + 1 : columnOf(place);
    String type = xml.getAttributeValue(null, "t");
    String content = content();
    boolean beyond = width != EVERY && column > width;
    if (content.isEmpty() || beyond) {
      return;
    } else if (wanted != null && !wanted.get(column - 1)) {
      any = true;
      return;
    }
    String value = value(type, content);
    if (!value.isEmpty()) {
      any = true;
      keep(value);
    }
  }

  private void keep(String value) {
    length += value.length();
    if (length > LONGEST_ROW) {
      throw new FileFault(row, "unpacks_too_large");
    }
    if (column > cells.length) {
      int before = cells.length;
      cells = Arrays.copyOf(cells, Math.min(MOST_COLUMNS, Math.max(column, 2 * before)));
      Arrays.fill(cells, before, cells.length, "");
    }
    cells[column - 1] = value;
    last = Math.max(last, column);
  }

  /** What stands in the cell as it is written there; a formula's last result, not the formula. */
  private String content() throws XMLStreamException {
    text.setLength(0);
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        return text.toString();
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        if (name.equals("v")) {
          XmlParts.text(xml, text);
        } else if (name.equals("is")) {
          XlsxFile.runs(xml, "is", text);
        } else {
          XmlParts.text(xml, new StringBuilder());
        }
      }
    }
  }

  private String value(String type, String content) throws IOException {
    if (type == null || type.equals("n")) {
      return Decimals.plain(content);
    }
    return switch (type) {
      case "s" -> texts.of(shared.get((int) number(content)));
      case "b" -> content.equals("1") ? "TRUE" : "FALSE";
      default -> texts.of(content);
    };
  }

  /** 27 of AA12. */
  private static int columnOf(String place) {
    int column = 0;
    for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
      column = 26 * column + (place.charAt(i) & 0x1F);
      if (column > MOST_COLUMNS) {
        throw new FileFault("broken_xlsx");
      }
    }
    if (column == 0) {
      throw new FileFault("broken_xlsx");
    }
    return column;
  }

  private static long number(String digits) {
    try {
      return Integer.parseInt(digits.strip());
    } catch (NumberFormatException e) {
      throw new FileFault("broken_xlsx");
    }
  }
}
