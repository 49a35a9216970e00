package vn.sipas.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.platform.Messages;
import vn.sipas.platform.PageContext;
import vn.sipas.survey.Condition;
import vn.sipas.survey.Question;
import vn.sipas.survey.Wording;

/** Makes the page on which sheets are keyed in. */
@ApplicationScoped
class EntryViews {

  private final Batches batches;
  private final PaperViews views;
  private final ObjectMapper json;
  private final PageContext page;

  EntryViews(Batches batches, PaperViews views, ObjectMapper json, PageContext page) {
    this.batches = batches;
    this.views = views;
    this.json = json;
    this.page = page;
  }

  /**
   * @param saved number of the sheet that was just entered, or null
   */
  EntryView of(CampaignTerms campaign, Batch batch, String saved, String state) {
    KeyedForm form = new KeyedForm(batches.survey(batch));
    Wording wording = form.survey().wording(page.tag(), "");
    boolean known =
        saved != null
            && saved.matches("[\\d-]{5,20}")
            && List.of(SheetState.values()).stream().anyMatch(one -> one.code().equals(state));
    return new EntryView(
        views.head(campaign),
        batch.number(),
        campaign.id(),
        batch.firstSerial(),
        batch.lastSerial(),
        batch.sheet(batch.firstSerial()).printed(),
        written(Messages.startingWith(page.locale(), "paper.js.")),
        campaign.codeRequired(),
        form.fields().stream().map(field -> field(field, wording)).toList(),
        known ? saved(saved, state) : null);
  }

  String saved(String sheet, String state) {
    return page.text("paper.saved_" + state, sheet);
  }

  private EntryView.Field field(KeyedField field, Wording wording) {
    Question question = field.question();
    String label = wording.of(question.text());
    if (field.specified() != null) {
      label = page.text("paper.specify", wording.of(field.specified().label()));
    }
    List<EntryView.Choice> printed =
        field.keys().stream()
            .filter(key -> key.isPrinted(question))
            .map(key -> new EntryView.Choice(key.typed(), wording.of(key.label())))
            .toList();
    return new EntryView.Field(
        field.code(),
        field.asked().number(),
        label,
        field.isText(),
        field.isText() && field.specified() == null,
        field.maxLength(),
        printed,
        written(screen(field)));
  }

  /** As the rules of the tablet take a question, with the keys beside. */
  private static Map<String, Object> screen(KeyedField field) {
    Map<String, Object> screen = new LinkedHashMap<>();
    screen.put("code", field.code());
    screen.put("kind", kind(field));
    screen.put("when", field.asked().conditions().stream().map(EntryViews::rule).toList());
    screen.put(
        "answers",
        field.question().pickable().stream()
            .map(choice -> Map.of("value", choice.code()))
            .toList());
    screen.put("values", values(field));
    screen.put(
        "keys",
        Stream.concat(field.keys().stream().map(Key::typed), Stream.of(Key.ILLEGIBLE)).toList());
    Optional.ofNullable(field.specified())
        .ifPresent(
            choice ->
                screen.put("of", Map.of("code", field.question().code(), "value", choice.code())));
    return screen;
  }

  private static String kind(KeyedField field) {
    return switch (field.kind()) {
      case ONE -> "choice";
      case SEVERAL -> "choices";
      case TEXT -> "text";
    };
  }

  private static Map<String, Object> rule(Condition condition) {
    return Map.of(
        "answer", condition.answer(),
        "values", condition.values().stream().sorted().toList(),
        "negated", condition.negated());
  }

  /** Key → value, for those that have one. */
  private static Map<String, String> values(KeyedField field) {
    Map<String, String> values = new LinkedHashMap<>();
    field.keys().forEach(key -> values.put(key.typed(), key.value()));
    return values;
  }

  private String written(Object content) {
    try {
      return json.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
