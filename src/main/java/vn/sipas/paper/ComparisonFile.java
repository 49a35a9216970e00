package vn.sipas.paper;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import vn.sipas.campaign.CampaignTerms;

/** The comparison of two entries as CSV: a row for each question, then one for each person. */
@ApplicationScoped
class ComparisonFile {

  private final Batches batches;
  private final PaperViews views;

  ComparisonFile(Batches batches, PaperViews views) {
    this.batches = batches;
    this.views = views;
  }

  String of(CampaignTerms campaign, Batch batch) {
    Rates rates = views.rates(batch, new KeyedForm(batches.survey(batch)));
    StringWriter text = new StringWriter();
    text.write('\ufeff');
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    csv.writeRecord("campaign", "batch", "by", "code", "compared", "differing", "wrong");
    String number = "" + batch.number();
    for (Rates.ByField rate : rates.fields()) {
      csv.writeRecord(
          campaign.code(),
          number,
          "question",
          rate.field(),
          "" + rate.compared(),
          "" + rate.differing(),
          "");
    }
    for (Rates.ByClerk rate : rates.clerks()) {
      csv.writeRecord(
          campaign.code(),
          number,
          "person",
          rate.by(),
          "" + rate.compared(),
          "" + rate.differing(),
          "" + rate.wrong());
    }
    flush(csv);
    return text.toString();
  }

  private static void flush(CsvWriter csv) {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
