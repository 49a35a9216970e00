package vn.sipas.response;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.response.IncomingResponse.Entry;
import vn.sipas.survey.AnswerSheet;
import vn.sipas.survey.PackedAnswers;
import vn.sipas.survey.Question;
import vn.sipas.survey.Slot;
import vn.sipas.survey.SurveyVersion;

/** Brings a form filled in on our own pages onto the way that every response takes. */
@ApplicationScoped
public class OnlineIntake {

  private final ResponseIntake intake;
  private final IntakeRate rate;
  private final CodeCheck codes;

  OnlineIntake(ResponseIntake intake, IntakeRate rate, CodeCheck codes) {
    this.intake = intake;
    this.rate = rate;
    this.codes = codes;
  }

  /**
   * Stores the form, or finds it stored.
   *
   * @param channel how it was filled in
   * @throws vn.sipas.platform.Problem 429, 422, 410; the stage fails with 409 or 503
   */
  public CompletionStage<Receipt> receive(
      CompletedForm form, CampaignTerms campaign, Channel channel, HttpServerRequest request) {
    rate.take(request, 1);
    IncomingResponse incoming = incoming(form, campaign, channel);
    return codes
        .lookAgain(form.code(), campaign)
        .thenCompose(code -> intake.receive(form.id(), incoming, campaign, null, code));
  }

  static IncomingResponse incoming(CompletedForm form, CampaignTerms campaign, Channel channel) {
    IncomingResponse incoming = new IncomingResponse();
    incoming.campaign = campaign.code();
    incoming.survey = campaign.survey();
    incoming.version = campaign.surveyVersion();
    incoming.channel = channel.wire();
    incoming.desk = form.desk();
    incoming.unit = form.unit();
    incoming.language = form.language();
    incoming.startedAt = form.startedAt() == null ? null : form.startedAt().toString();
    incoming.submittedAt = form.submittedAt().toString();
    incoming.answersGiven = true;
    addSlots(form.answers(), incoming);
    addTexts(form.answers(), incoming);
    return incoming;
  }

  private static void addSlots(AnswerSheet sheet, IncomingResponse incoming) {
    String packed = sheet.packed();
    for (Slot slot : sheet.version().slots()) {
      if (!sheet.isReached(slot.code())) {
        continue;
      }
      char mark = packed.charAt(slot.position());
      String code = sheet.value(slot.code());
      switch (slot.kind()) {
        case DEMOGRAPHIC -> incoming.about.add(new Entry(slot.code(), code));
        case CHOICE -> incoming.answers.add(new Entry(slot.code(), code));
        case STATEMENT, SELECTED ->
            incoming.answers.add(
                new Entry(
                    slot.code(),
                    PackedAnswers.isValid(mark) ? (Object) PackedAnswers.level(mark) : code));
      }
    }
  }

  private static void addTexts(AnswerSheet sheet, IncomingResponse incoming) {
    incoming.comment = sheet.comment();
    if (sheet.texts().isEmpty()) {
      return;
    }
    SurveyVersion version = sheet.version();
    for (var section : version.sections()) {
      for (Question question : section.questions()) {
        var group = question instanceof Question.Demographic ? incoming.about : incoming.answers;
        addText(sheet, question.code(), group);
        question.pickable().forEach(choice -> addText(sheet, question.textCode(choice), group));
      }
    }
  }

  private static void addText(AnswerSheet sheet, String code, java.util.List<Entry> group) {
    String text = sheet.texts().get(code);
    if (text != null) {
      group.add(new Entry(code, text));
    }
  }
}
