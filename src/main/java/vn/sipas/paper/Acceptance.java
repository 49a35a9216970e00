package vn.sipas.paper;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.campaign.Campaigns;
import vn.sipas.platform.Problem;
import vn.sipas.response.CompletedForm;
import vn.sipas.response.PaperIntake;
import vn.sipas.response.form.Place;
import vn.sipas.survey.Surveys;

/**
 * Hands settled sheets to the intake. The id of the response follows from the batch's secret and
 * the serial, so that a sheet becomes one response however often it is handed over.
 */
@ApplicationScoped
class Acceptance {

  private final BatchRepository batches;
  private final SheetRepository sheets;
  private final Decisions decisions;
  private final SheetCodes codes;
  private final Campaigns campaigns;
  private final Surveys surveys;
  private final PaperIntake intake;

  Acceptance(
      BatchRepository batches,
      SheetRepository sheets,
      Decisions decisions,
      SheetCodes codes,
      Campaigns campaigns,
      Surveys surveys,
      PaperIntake intake) {
    this.batches = batches;
    this.sheets = sheets;
    this.decisions = decisions;
    this.codes = codes;
    this.campaigns = campaigns;
    this.surveys = surveys;
    this.intake = intake;
  }

  /** Not within a transaction: the intake has its own, and tells after its commit. */
  SheetState accept(CampaignTerms campaign, Batch batch, int serial) {
    Sheet sheet = sheets.get(batch.id(), serial);
    if (sheet.state() == SheetState.AGREED) {
      handOver(campaign, batch, sheet);
      return sheets.get(batch.id(), serial).state();
    }
    return sheet.state();
  }

  /** Hands over again what the intake has refused, after what was in the way is mended. */
  void acceptAll(CampaignTerms campaign, Batch batch) {
    sheets.in(batch.id(), SheetState.AGREED).forEach(sheet -> handOver(campaign, batch, sheet));
  }

  /** What was settled when the service or the database went down. */
  @Scheduled(every = "5m", delayed = "1m")
  void acceptForgotten() {
    for (Sheet sheet : sheets.undelivered()) {
      Batch batch = batches.find(sheet.batchId()).orElseThrow();
      for (var campaign : campaigns.list(null)) {
        if (campaign.id() == batch.campaignId()) {
          campaigns.terms(campaign.code()).ifPresent(terms -> handOver(terms, batch, sheet));
        }
      }
    }
  }

  private void handOver(CampaignTerms campaign, Batch batch, Sheet sheet) {
    if (batch.closed()) {
      return;
    }
    try {
      intake
          .receive(form(campaign, batch, sheet), campaign, sheet.byPost())
          .toCompletableFuture()
          .join();
      sheets.become(batch.id(), sheet.serial(), SheetState.ACCEPTED);
    } catch (CompletionException | Problem e) {
      Throwable cause = e instanceof CompletionException ? e.getCause() : e;
      if (!(cause instanceof Problem problem)) {
        throw e;
      }
      if (problem.status() < 500) {
        sheets.refuse(batch.id(), sheet.serial(), problem.code());
      }
    }
  }

  private CompletedForm form(CampaignTerms campaign, Batch batch, Sheet sheet) {
    KeyedForm form = new KeyedForm(surveys.find(batch.surveyVersionId()).orElseThrow());
    if (!form.isOf(campaign)) {
      throw new Problem(409, "paper_other_version", form.survey());
    }
    Map<String, String> settled = decisions.settled(sheet);
    Place place = Place.ofValue(batch.place());
    return new CompletedForm(
        id(batch.secret(), sheet.serial()),
        place.deskCode(),
        place.unitCode(),
        codes.open(batch, sheet),
        batch.language(),
        null,
        sheet.submittedAt(),
        form.read(settled).answers());
  }

  /** A UUID of version 4 as far as anybody can tell who does not have the secret. */
  static UUID id(byte[] secret, int serial) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      var hash =
          ByteBuffer.wrap(mac.doFinal(("sheet " + serial).getBytes(StandardCharsets.US_ASCII)));
      long most = hash.getLong() & ~0xF000L | 0x4000L;
      long least = hash.getLong() & ~(3L << 62) | 2L << 62;
      return new UUID(most, least);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
