package vn.sipas.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.platform.Problem;
import vn.sipas.response.form.Place;
import vn.sipas.response.form.Places;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.Wording;

/** The sheets of a batch as PDF, the first time or once more. */
@ApplicationScoped
class PaperPrinting {

  private final Batches batches;
  private final Places places;
  private final FormRenderer renderer;
  private final AuditLog audit;

  PaperPrinting(Batches batches, Places places, FormRenderer renderer, AuditLog audit) {
    this.batches = batches;
    this.places = places;
    this.renderer = renderer;
    this.audit = audit;
  }

  /** Sheets ready to be written. */
  interface Printed {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * @param from first and {@code to} last sheet of the batch, counted by serial; null for all
   * @throws Problem 409 when the batch is closed, 422 when there are no such sheets
   */
  Printed print(CampaignTerms campaign, Batch batch, Integer from, Integer to) {
    Batches.refuseIfClosed(batch);
    int first = from == null ? batch.firstSerial() : from;
    int last = to == null ? batch.lastSerial() : to;
    if (first < batch.firstSerial() || last > batch.lastSerial() || first > last) {
      throw Problem.invalid(
          List.of(BatchOrder.fault("from", "no_sheets", batch.firstSerial(), batch.lastSerial())));
    }
    List<SheetNumber> numbers = new ArrayList<>();
    for (int serial = first; serial <= last; serial++) {
      numbers.add(batch.sheet(serial));
    }
    byte[] form = renderer.render(form(campaign, batch));
    audit.record(
        AuditAction.PAPER_PRINTED,
        campaign.code(),
        Map.of("batch", batch.number(), "sheets", numbers.size()));
    return out -> SheetStamp.write(form, numbers, out);
  }

  private PrintedForm form(CampaignTerms campaign, Batch batch) {
    SurveyVersion survey = batches.survey(batch);
    Optional<Places.Known> place = places.find(Place.ofValue(batch.place()), campaign);
    String unitType = place.map(Places.Known::unitType).orElse("");
    Wording wording = survey.wording(batch.language(), unitType);
    List<String> intro = survey.intro().isEmpty() ? List.of() : List.of(wording.of(survey.intro()));
    return new PrintedForm(
        batch.language(),
        wording.of(survey.title()),
        campaign.name(batch.language()),
        place.map(Places.Known::name).orElse(""),
        batch.returnTo() == null ? "" : batch.returnTo(),
        campaign.sampleData(),
        intro,
        PrintedForm.parts(survey, batch.language(), unitType));
  }
}
