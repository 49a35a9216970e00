package vn.sipas.response.form;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import vn.sipas.platform.Messages;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;
import vn.sipas.response.Channel;
import vn.sipas.response.CompletedForm;
import vn.sipas.response.OnlineIntake;
import vn.sipas.response.Receipt;
import vn.sipas.survey.FormAnswers;
import vn.sipas.survey.Question;

/** Hands a completed form to the intake. */
@ApplicationScoped
class Submission {

  private final OnlineIntake intake;
  private final Places places;
  private final PageContext page;

  Submission(OnlineIntake intake, Places places, PageContext page) {
    this.intake = intake;
    this.places = places;
    this.page = page;
  }

  /** What is still missing anywhere in the form, by the code of its question. */
  Map<String, String> lacking(Visit visit, Locale locale) {
    Map<String, String> lacking = new LinkedHashMap<>();
    boolean placeMissing = visit.place().isEmpty() && places.required(visit.campaign());
    if (visit.draft().asksPlace() && placeMissing) {
      lacking.put(Journey.PLACE, Messages.text(locale, "form.error.place"));
    }
    for (SectionView section : visit.texts().all()) {
      lacking.putAll(RequiredAnswers.lacking(visit, section.questions(), locale));
    }
    return lacking;
  }

  /** Stores the form; one that is stored already gives the same receipt. */
  CompletionStage<Submitted> submit(
      Visit visit, long finished, Channel channel, HttpServerRequest request) {
    FormAnswers answers = Visit.answersOf(visit.draft(), visit.version());
    answers.dropSkipped();
    dropUnchosenTexts(answers);
    FormDraft draft = visit.draft();
    Place place = visit.place().map(Places.Known::place).orElse(Place.NOT_TOLD);
    CompletedForm form =
        new CompletedForm(
            draft.id(),
            place.deskCode(),
            place.unitCode(),
            draft.code(),
            page.tag(),
            draft.startedAt(),
            Instant.ofEpochMilli(finished),
            answers.sheet());
    try {
      return intake
          .receive(form, visit.campaign(), channel, request)
          .thenApply(receipt -> new Submitted(receipt.receipt(), false, place))
          .exceptionallyCompose(failure -> conflict(draft, place, failure));
    } catch (Problem problem) {
      return CompletableFuture.failedFuture(problem);
    }
  }

  /** Another tab has submitted this form with other answers: those count, and we say so. */
  private static CompletionStage<Submitted> conflict(
      FormDraft draft, Place place, Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof Problem problem && problem.status() == 409
        ? CompletableFuture.completedFuture(new Submitted(Receipt.code(draft.id()), true, place))
        : CompletableFuture.failedFuture(cause);
  }

  private static void dropUnchosenTexts(FormAnswers answers) {
    for (var section : answers.sheet().version().sections()) {
      for (Question question : section.questions()) {
        List<String> chosen = answers.values(question);
        for (var choice : question.pickable()) {
          if (choice.specify() && !chosen.contains(choice.code())) {
            answers.specify(question, choice, "");
          }
        }
      }
    }
  }
}
