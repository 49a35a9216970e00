package vn.sipas.paper;

import io.nayuki.qrcodegen.QrCode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Makes numbered sheets of a form that is laid out once. All sheets share the form's content; of
 * its own a sheet has one QR code and its number, which its pages share. So a page costs a few
 * hundred bytes of memory, and what is waiting to be written lies in a temporary file.
 */
final class SheetStamp {

  /** Millimetres to points. */
  private static final float MM = 72 / 25.4f;

  private static final float PAGE_HEIGHT = 297 * MM;
  private static final float QR_SIDE = 24 * MM;
  private static final float QR_LEFT = (210 - 12 - 24) * MM;
  private static final float QR_BOTTOM = PAGE_HEIGHT - 8 * MM - QR_SIDE;
  private static final float NUMBER_RIGHT = QR_LEFT - 3 * MM;
  private static final float NUMBER_BASE = PAGE_HEIGHT - 14 * MM;
  private static final float FOOT_LEFT = 105.8f * MM;
  private static final float FOOT_BASE = 7.77f * MM;
  private static final float HEAD_SIZE = 12;
  private static final float FOOT_SIZE = 9;
  private static final COSName FONT = COSName.getPDFName("SheetNumber");

  private final PDDocument document;
  private final PDFont font;
  private final List<PDPage> form;
  private final COSStream before;

  private SheetStamp(PDDocument document) throws IOException {
    this.document = document;
    this.before = stream("q\n");
    try (var file = FormRenderer.stream("sipas-sans-bold.ttf")) {
      font = PDType0Font.load(document, file, false);
    }
    form = StreamSupport.stream(document.getPages().spliterator(), false).toList();
  }

  /**
   * Writes the sheets of these numbers, one after the other.
   *
   * @param rendered the form, see {@link FormRenderer}
   */
  static void write(byte[] rendered, List<SheetNumber> numbers, OutputStream out)
      throws IOException {
    try (PDDocument document =
        Loader.loadPDF(
            new RandomAccessReadBuffer(rendered), IOUtils.createTempFileOnlyStreamCache())) {
      SheetStamp stamp = new SheetStamp(document);
      stamp.form.forEach(stamp::addFont);
      stamp.form.forEach(document::removePage);
      for (SheetNumber number : numbers) {
        stamp.add(number);
      }
      BufferedOutputStream buffered = new BufferedOutputStream(out);
      document.save(buffered, CompressParameters.NO_COMPRESSION);
      buffered.flush();
    }
  }

  private void addFont(PDPage page) {
    PDResources resources = page.getResources();
    resources.put(FONT, font);
    page.setResources(resources);
  }

  private void add(SheetNumber number) throws IOException {
    String text = number.printed();
    // Whatever the form changes of the coordinates is taken back before.
    COSStream sheet = stream("Q\n" + qr(text) + head(text) + foot(text));
    for (PDPage one : form) {
      COSArray contents = new COSArray();
      contents.add(before);
      add(contents, one.getCOSObject().getDictionaryObject(COSName.CONTENTS));
      contents.add(sheet);
      COSDictionary page = new COSDictionary(one.getCOSObject());
      page.setItem(COSName.CONTENTS, contents);
      document.addPage(new PDPage(page));
    }
  }

  private static void add(COSArray contents, COSBase own) {
    if (own instanceof COSArray several) {
      contents.addAll(several);
    } else {
      contents.add(own);
    }
  }

  private COSStream stream(String operators) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(operators.getBytes(StandardCharsets.US_ASCII));
    }
    return stream;
  }

  /** Error correction Q: paper gets creased and stained. */
  private static String qr(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.QUARTILE);
    float module = QR_SIDE / code.size;
    StringBuilder path = new StringBuilder("q 0 g\n");
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        int from = x;
        while (code.getModule(x, y)) {
          x++;
        }
        if (x > from) {
          float bottom = QR_BOTTOM + QR_SIDE - (y + 1) * module;
          path.append(
              operators(
                  "%.3f %.3f %.3f %.3f re\n",
                  QR_LEFT + from * module, bottom, (x - from) * module, module));
        }
      }
    }
    return path.append("f Q\n").toString();
  }

  private String head(String text) throws IOException {
    float width = font.getStringWidth(text) / 1000 * HEAD_SIZE;
    return line(text, HEAD_SIZE, NUMBER_RIGHT - width, NUMBER_BASE);
  }

  /** Goes on where the form's own line "Trang 1/3 – Phiếu" ends. */
  private String foot(String text) throws IOException {
    return line(text, FOOT_SIZE, FOOT_LEFT, FOOT_BASE);
  }

  private String line(String text, float size, float x, float y) throws IOException {
    return operators(
        "q BT 0 g /%s %.1f Tf %.2f %.2f Td <%s> Tj ET Q\n",
        FONT.getName(), size, x, y, HexFormat.of().formatHex(font.encode(text)));
  }

  private static String operators(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
