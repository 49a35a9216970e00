package vn.sipas.analysis.file;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML of a workbook's parts, without document types and what they could bring along. */
final class XmlParts {

  private static final int LONGEST_TEXT = 100_000;

  /** The parser remembers every element that is open. */
  private static final int DEEPEST = 100;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final XMLInputFactory FACTORY = factory();

  private XmlParts() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty("jdk.xml.maxElementDepth", DEEPEST);
    return factory;
  }

  /**
   * @param packed how many bytes the part takes in the file
   */
  static XMLStreamReader open(InputStream part, long packed) throws XMLStreamException {
    InputStream guarded = new BufferedInputStream(new GuardedStream(part, packed));
    try {
      return new GuardedReader(FACTORY.createXMLStreamReader(characters(guarded)));
    } catch (IOException e) {
      throw new XMLStreamException(e);
    }
  }

  /**
   * Parts of a workbook are UTF-8 or UTF-16. Decoded here and not by the parser: it would complain
   * of every wrong byte on the console, whoever handles its errors.
   */
  private static Reader characters(InputStream part) throws IOException {
    part.mark(2);
    boolean wide = part.read() >= 0xFE | part.read() >= 0xFE;
    part.reset();
    Charset encoding = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    Reader characters = new BufferedReader(new InputStreamReader(part, encoding.newDecoder()));
    characters.mark(1);
    if (characters.read() != BYTE_ORDER_MARK) {
      characters.reset();
    }
    return characters;
  }

  /** Moves to the next start of an element with this name; false at the end. */
  static boolean find(XMLStreamReader xml, String name) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** An attribute by its local name, whatever its namespace; null without it. */
  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Adds the text of the element that has just started to what is there, up to its end. */
  static void text(XMLStreamReader xml, StringBuilder into) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.CHARACTERS
          || event == XMLStreamConstants.CDATA
          || event == XMLStreamConstants.SPACE) {
        into.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        if (into.length() > LONGEST_TEXT) {
          throw new FileFault("unpacks_too_large");
        }
      }
    }
  }
}
