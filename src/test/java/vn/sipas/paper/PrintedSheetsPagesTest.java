package vn.sipas.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.TestSurveys;

/** Opens the printed forms again: what is on them, in which order, with which numbers. */
@QuarkusTest
class PrintedSheetsPagesTest {

  private static final float DPI = 120;

  private static byte[] pdf(PaperCampaign campaign, String address) throws IOException {
    Response answer = campaign.an.request().get(address);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).isEqualTo("application/pdf");
    byte[] pdf = answer.asByteArray();
    Files.createDirectories(Path.of("target/paper"));
    Files.write(Path.of("target/paper", campaign.code + ".pdf"), pdf);
    return pdf;
  }

  @ParameterizedTest
  @CsvSource({"desk, en", "sipas-service, vi", "sipas-2022, vi", "sipas-2023, vi"})
  void form_holdsEveryQuestionAndAnswerInOrderAndNumberAndCodeOnEveryPage(
      String survey, String language) throws Exception {
    PaperCampaign campaign = PaperCampaign.of(survey);
    Response ordered =
        campaign.order(
            "place",
            "desk:TT-99001",
            "language",
            language,
            "sheets",
            "3",
            "twice",
            "100",
            "returnTo",
            "Hòm phiếu ở sảnh tầng 1");
    assertThat(ordered.statusCode()).isEqualTo(303);

    byte[] pdf = pdf(campaign, campaign.page + "/1/sheets.pdf");

    try (PDDocument document = Loader.loadPDF(pdf)) {
      int pages = document.getNumberOfPages() / 3;
      assertThat(document.getNumberOfPages()).isEqualTo(3 * pages);
      for (int sheet = 1; sheet <= 3; sheet++) {
        String number = campaign.sheet(sheet);
        StringBuilder whole = new StringBuilder();
        for (int page = 1; page <= pages; page++) {
          int at = (sheet - 1) * pages + page;
          String text = text(document, at);
          String foot = language.equals("vi") ? "Trang %d/%d – Phiếu" : "Page %d/%d – Sheet";
          assertThat(text).contains(foot.formatted(page, pages), number);
          if (sheet == 2) {
            assertThat(qr(document, at)).isEqualTo(number);
          }
          whole.append(text).append('\n');
        }
        assertHolds(whole.toString(), TestSurveys.shipped(survey), language);
        assertThat(plain(whole.toString())).contains(plain("Hòm phiếu ở sảnh tầng 1"));
      }
    }
  }

  /** One after the other: number, words, and every answer with the number in its box. */
  private static void assertHolds(String text, SurveyVersion survey, String language) {
    var wording = survey.wording(language, "Phường");
    String printed = plain(text);
    int at = 0;
    for (NumberedQuestion question : NumberedQuestion.of(survey)) {
      String asked = plain(wording.of(question.question().text()));
      int found = printed.indexOf(asked, at);
      assertThat(found).as("question %s after %s", question.number(), at).isNotNegative();
      at = found + asked.length();
      for (Key key : Key.of(question.question())) {
        // Words of narrow columns are broken into lines: they are looked for one by one.
        for (String word : wording.of(key.label()).split(" ")) {
          assertThat(printed.indexOf(plain(word), at)).as(word).isNotNegative();
        }
        assertThat(printed.indexOf(key.typed(), at)).isNotNegative();
      }
    }
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\\u00a0]+", "").toLowerCase(Locale.ROOT);
  }

  private static String text(PDDocument document, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document);
  }

  private static String qr(PDDocument document, int page) throws Exception {
    BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page - 1, DPI);
    int side = image.getWidth() / 4;
    int[] corner = image.getRGB(image.getWidth() - side, 0, side, side, null, 0, side);
    var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, corner)));
    return new QRCodeReader().decode(bitmap).getText();
  }

  @Test
  void sheetPrintedAgain_isTheSame() throws IOException, SQLException {
    PaperCampaign campaign = PaperCampaign.of("desk");
    String batch = campaign.batch(5, 0);

    byte[] one = pdf(campaign, batch + "/sheets.pdf?from=4&to=4");

    try (PDDocument document = Loader.loadPDF(one)) {
      assertThat(document.getNumberOfPages()).isBetween(1, 3);
      assertThat(text(document, 1)).contains(campaign.sheet(4));
    }
    assertThat(campaign.an.request().get(batch + "/sheets.pdf?from=4&to=6").statusCode())
        .isEqualTo(422);
    assertThat(campaign.an.request().get(batch + "/sheets.pdf?from=5&to=4").statusCode())
        .isEqualTo(422);
  }

  @Test
  void largestBatch_sharesTheForm() throws IOException {
    PaperCampaign campaign = PaperCampaign.of("sipas-service");
    String batch = campaign.batch(1000, 100);

    byte[] pdf = pdf(campaign, batch + "/sheets.pdf");

    try (PDDocument document = Loader.loadPDF(pdf)) {
      int pages = document.getNumberOfPages();
      assertThat(pages % 1000).isZero();
      assertThat(text(document, pages)).contains("-001000-");
      assertThat(pdf.length / pages).as("bytes a page").isLessThan(3_000);
    }
    assertThat(
            List.of(
                campaign
                    .order("place", "none", "language", "vi", "sheets", "1001", "twice", "0")
                    .statusCode()))
        .containsExactly(422);
  }
}
