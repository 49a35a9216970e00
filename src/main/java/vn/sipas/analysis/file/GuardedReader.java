package vn.sipas.analysis.file;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Bounds the vocabulary of a part: the parser keeps every name that it ever met, and a workbook has
 * a few dozen of them.
 */
final class GuardedReader extends StreamReaderDelegate {

  private static final int MOST_NAMES = 2_000;

  private final Set<String> names = new HashSet<>();

  GuardedReader(XMLStreamReader xml) {
    super(xml);
  }

  @Override
  public int next() throws XMLStreamException {
    int event = super.next();
    if (event == START_ELEMENT) {
      meet(getLocalName());
      for (int i = 0; i < getAttributeCount(); i++) {
        meet(getAttributeLocalName(i));
      }
      for (int i = 0; i < getNamespaceCount(); i++) {
        meet(getNamespacePrefix(i));
        meet(getNamespaceURI(i));
      }
    } else if (event == PROCESSING_INSTRUCTION) {
      meet(getPITarget());
    }
    return event;
  }

  private void meet(String name) {
    if (names.add(name) && names.size() > MOST_NAMES) {
      throw new FileFault("broken_xlsx");
    }
  }
}
