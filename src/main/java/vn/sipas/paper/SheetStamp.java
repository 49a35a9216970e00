package vn.sipas.paper;

import io.nayuki.qrcodegen.QrCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Makes numbered sheets of a form that is laid out once. A sheet's pages share the form's content;
 * of its own it has a QR code and a few characters. So a thousand sheets cost about as much as one
 * and their numbers, and what is waiting to be written lies in a temporary file.
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
  private static final float FOOT_BASE = 10 * MM;
  private static final float MIDDLE = 105 * MM;
  private static final COSName FONT = COSName.getPDFName("SheetNumber");

  private final PDDocument document;
  private final PDFont font;
  private final List<PDPage> form;
  private final BinaryOperator<String> foot;

  /**
   * @param foot of a page number such as 1/3 and a sheet's number, the line at the bottom
   */
  private SheetStamp(PDDocument document, BinaryOperator<String> foot) throws IOException {
    this.document = document;
    this.foot = foot;
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
  static void write(
      byte[] rendered, List<SheetNumber> numbers, BinaryOperator<String> foot, OutputStream out)
      throws IOException {
    try (PDDocument document =
        Loader.loadPDF(
            new RandomAccessReadBuffer(rendered), IOUtils.createTempFileOnlyStreamCache())) {
      SheetStamp stamp = new SheetStamp(document, foot);
      stamp.form.forEach(stamp::addFont);
      stamp.form.forEach(document::removePage);
      for (SheetNumber number : numbers) {
        stamp.add(number);
      }
      document.save(out);
    }
  }

  private void addFont(PDPage page) {
    PDResources resources = page.getResources();
    resources.put(FONT, font);
    page.setResources(resources);
  }

  private void add(SheetNumber number) throws IOException {
    COSStream sheet = stream(qr(number.printed()) + right(number.printed()));
    for (int i = 0; i < form.size(); i++) {
      String place = (i + 1) + "/" + form.size();
      COSArray contents = new COSArray();
      // Before the form's own content, whose changes of the coordinates end with it.
      contents.add(sheet);
      contents.add(stream(centred(foot.apply(place, number.printed()))));
      add(contents, form.get(i).getCOSObject().getDictionaryObject(COSName.CONTENTS));
      COSDictionary page = new COSDictionary(form.get(i).getCOSObject());
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

  private String right(String text) throws IOException {
    return line(text, 12, NUMBER_RIGHT - width(text, 12), NUMBER_BASE);
  }

  private String centred(String text) throws IOException {
    return line(text, 9, MIDDLE - width(text, 9) / 2, FOOT_BASE);
  }

  private float width(String text, float size) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
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
