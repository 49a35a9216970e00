package vn.sipas.platform;

import io.nayuki.qrcodegen.QrCode.Ecc;

/**
 * QR codes as pictures that stand in a page's own markup, so that no style and no request is
 * needed.
 */
public final class QrCode {

  /** Light modules around the code, without which readers do not find it. */
  private static final int QUIET = 4;

  private QrCode() {}

  /**
   * An inline SVG, error correction M.
   *
   * @param label what the picture is, for those who do not see it
   */
  public static String svg(String text, String label) {
    var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
    int side = code.size + 2 * QUIET;
    StringBuilder svg = new StringBuilder(8_000);
    svg.append("<svg class=\"qr\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(side)
        .append(' ')
        .append(side)
        .append("\" role=\"img\" aria-label=\"")
        .append(escaped(label))
        .append("\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h")
        .append(side)
        .append('v')
        .append(side)
        .append("H0z\"/><path fill=\"#000\" d=\"");
    appendModules(code, svg);
    return svg.append("\"/></svg>").toString();
  }

  /** Dark modules side by side are one rectangle. */
  private static void appendModules(io.nayuki.qrcodegen.QrCode code, StringBuilder path) {
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        int from = x;
        while (x < code.size && code.getModule(x, y)) {
          x++;
        }
        if (x > from) {
          int width = x - from;
          path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
          path.append('h').append(width).append("v1h-").append(width).append('z');
        }
      }
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
