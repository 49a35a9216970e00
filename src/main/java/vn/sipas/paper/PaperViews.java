package vn.sipas.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.platform.Figures;
import vn.sipas.platform.PageContext;
import vn.sipas.response.form.Place;
import vn.sipas.response.form.Places;
import vn.sipas.survey.Wording;

/** Puts batches, differences and rates into the words of the pages. */
@ApplicationScoped
class PaperViews {

  /** The campaign above every page. */
  record Head(String code, String name, boolean over) {}

  record Line(
      int number,
      String place,
      String language,
      int sheets,
      String first,
      String last,
      Instant orderedAt,
      String orderedBy,
      int entered,
      int accepted,
      boolean closed) {}

  /**
   * A batch with its counts.
   *
   * @param second numbers of the sheets that wait for a second person
   * @param refused sheets that the intake refused, with the reason
   */
  record Detail(
      Line line,
      int twicePercent,
      String returnTo,
      Totals totals,
      List<Count> counts,
      Batch.Closing closing,
      String second,
      List<Waiting> waiting,
      List<String> refused,
      List<FieldRate> fields,
      List<Rates.ByClerk> clerks) {}

  /** Sheets of a state, and what of a hundred printed ones they are. */
  record Count(SheetState state, int sheets, int percent) {

    public String key() {
      return "paper.state_" + state.code();
    }
  }

  record Waiting(int serial, String number) {}

  record FieldRate(String question, int compared, int differing, double share) {}

  private final Batches batches;
  private final SheetRepository sheets;
  private final EntryRepository entries;
  private final DifferenceRepository differences;
  private final Decisions decisions;
  private final Places places;
  private final PageContext page;

  PaperViews(
      Batches batches,
      SheetRepository sheets,
      EntryRepository entries,
      DifferenceRepository differences,
      Decisions decisions,
      Places places,
      PageContext page) {
    this.batches = batches;
    this.sheets = sheets;
    this.entries = entries;
    this.differences = differences;
    this.decisions = decisions;
    this.places = places;
    this.page = page;
  }

  Head head(CampaignTerms campaign) {
    boolean over =
        campaign.status() == CampaignStatus.CLOSED || campaign.status() == CampaignStatus.ARCHIVED;
    return new Head(campaign.code(), campaign.name(page.tag()), over);
  }

  Line line(CampaignTerms campaign, Batch batch) {
    Totals totals = batches.totals(batch);
    return new Line(
        batch.number(),
        place(campaign, batch),
        page.text("paper.language_" + batch.language()),
        batch.sheets(),
        batch.sheet(batch.firstSerial()).printed(),
        batch.sheet(batch.lastSerial()).printed(),
        batch.orderedAt(),
        batch.orderedBy(),
        totals.unfinished() + totals.in(SheetState.ACCEPTED),
        totals.in(SheetState.ACCEPTED),
        batch.closed());
  }

  private String place(CampaignTerms campaign, Batch batch) {
    return places
        .find(Place.ofValue(batch.place()), campaign)
        .map(Places.Known::name)
        .orElseGet(() -> page.text("paper.no_place"));
  }

  Detail detail(CampaignTerms campaign, Batch batch) {
    Totals totals = batches.totals(batch);
    KeyedForm form = new KeyedForm(batches.survey(batch));
    Rates rates = rates(batch, form);
    return new Detail(
        line(campaign, batch),
        batch.twicePercent(),
        batch.returnTo(),
        totals,
        Stream.of(SheetState.values()).map(state -> count(totals, state)).toList(),
        batch.closing(),
        sheets.in(batch.id(), SheetState.ENTERED).stream()
            .map(sheet -> batch.sheet(sheet.serial()).printed())
            .collect(Collectors.joining(", ")),
        decisions.waiting(batch).stream().map(serial -> waiting(batch, serial)).toList(),
        sheets.in(batch.id(), SheetState.AGREED).stream()
            .filter(sheet -> sheet.refusal() != null)
            .map(sheet -> refused(campaign, batch, sheet))
            .toList(),
        rates.fields().stream().map(rate -> fieldRate(form, rate)).toList(),
        rates.clerks());
  }

  private static Count count(Totals totals, SheetState state) {
    int sheets = totals.in(state);
    return new Count(state, sheets, Math.round(100f * sheets / totals.printed()));
  }

  private static Waiting waiting(Batch batch, int serial) {
    return new Waiting(serial, batch.sheet(serial).printed());
  }

  private String refused(CampaignTerms campaign, Batch batch, Sheet sheet) {
    String number = batch.sheet(sheet.serial()).printed();
    return number + ": " + page.text("problem." + sheet.refusal(), campaign.code());
  }

  Rates rates(Batch batch, KeyedForm form) {
    var compared =
        batch.closed()
            ? differences.kept(batch.id())
            : Rates.compared(form, entries.pairs(batch.id()));
    return Rates.of(form, compared, differences.of(batch.id()), differences.decisions(batch.id()));
  }

  private FieldRate fieldRate(KeyedForm form, Rates.ByField rate) {
    return new FieldRate(
        question(form, rate.field()), rate.compared(), rate.differing(), rate.share());
  }

  /** "7. How satisfied …", or the day. */
  String question(KeyedForm form, String code) {
    if (code.equals(Comparison.DAY)) {
      return page.text("paper.day");
    }
    KeyedField field = form.field(code);
    return field.asked().number() + ". " + wording(form).of(field.question().text());
  }

  /** What was typed, in words: "3 – Bình thường". */
  String answer(KeyedForm form, String code, String token) {
    if (code.equals(Comparison.DAY)) {
      return token.isEmpty() ? page.text("paper.no_day") : Figures.date(LocalDate.parse(token));
    }
    if (token.isEmpty()) {
      return page.text("paper.not_asked");
    }
    if (token.equals(Key.ILLEGIBLE)) {
      return token + " – " + page.text("paper.illegible");
    }
    KeyedField field = form.field(code);
    Function<Key, String> label = key -> key.typed() + " – " + wording(form).of(key.label());
    return Stream.of(token.split(" "))
        .map(field::key)
        .flatMap(Optional::stream)
        .map(label)
        .collect(Collectors.joining("; "));
  }

  private Wording wording(KeyedForm form) {
    return form.survey().wording(page.tag(), "");
  }
}
