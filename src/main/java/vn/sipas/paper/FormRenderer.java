package vn.sipas.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Lays a form out on A4, once for all sheets of a batch. */
@ApplicationScoped
class FormRenderer {

  @CheckedTemplate(basePath = "paper")
  static class Templates {
    static native TemplateInstance sheet(PrintedForm form, String style);
  }

  private static final String FAMILY = "Sipas Sans";

  static {
    XRLog.setLoggingEnabled(false);
  }

  /** The pages as PDF, with room for what is stamped on every sheet. */
  byte[] render(PrintedForm form) {
    String html = Templates.sheet(form, style(form)).render();
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .useFastMode()
          .useFont(() -> stream("sipas-sans-regular.ttf"), FAMILY, 400, FontStyle.NORMAL, true)
          .useFont(() -> stream("sipas-sans-bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true)
          .withHtmlContent(Normalizer.normalize(html, Normalizer.Form.NFC), null)
          .toStream(pdf)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  private static String style(PrintedForm form) {
    return new String(file("sheet.css"), StandardCharsets.UTF_8)
        .replace("PAGE", form.text("page"))
        .replace("SHEET", form.text("sheet"));
  }

  static InputStream stream(String name) {
    return FormRenderer.class.getResourceAsStream("/paper/" + name);
  }

  private static byte[] file(String name) {
    try (InputStream in = stream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
