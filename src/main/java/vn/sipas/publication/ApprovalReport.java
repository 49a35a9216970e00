package vn.sipas.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.sipas.estimation.ResponseRates;
import vn.sipas.platform.Figures;
import vn.sipas.platform.Messages;
import vn.sipas.publication.PublishedDocument.Category;
import vn.sipas.publication.PublishedDocument.Cell;
import vn.sipas.publication.PublishedDocument.CellVerdict;
import vn.sipas.publication.PublishedDocument.Change;
import vn.sipas.publication.PublishedDocument.Checks;
import vn.sipas.publication.PublishedDocument.Compared;
import vn.sipas.publication.PublishedDocument.Domain;
import vn.sipas.publication.PublishedDocument.Exclusion;
import vn.sipas.publication.PublishedDocument.Fieldwork;
import vn.sipas.publication.PublishedDocument.Fixed;
import vn.sipas.publication.PublishedDocument.Measure;
import vn.sipas.publication.PublishedDocument.Paper;
import vn.sipas.publication.PublishedDocument.Quality;
import vn.sipas.publication.PublishedDocument.Reference;
import vn.sipas.publication.PublishedDocument.Sample;
import vn.sipas.publication.PublishedDocument.Table;
import vn.sipas.report.document.Document;

/**
 * The report that whoever approves reads, made of a stored document alone: today's data do not
 * change a word of it. The page and the DOCX are made of the same sections.
 */
final class ApprovalReport {

  /** Rows of what moved that a report lists; the page of the version has them all. */
  private static final int MOST_MOVES = 60;

  private static final Set<String> VERDICTS = Set.of("verdict", "gain");

  /** One thing under a heading; the others are null. */
  record Part(String text, String note, Map<String, String> facts, Rows rows) {}

  record Column(String title, boolean number) {}

  record Rows(String caption, List<Column> columns, List<List<String>> rows) {}

  record Section(String title, List<Part> parts) {}

  private final Version version;
  private final PublishedDocument document;
  private final Movement moved;
  private final Wording words;
  private final List<Section> sections = new ArrayList<>();
  private List<Part> parts = new ArrayList<>();

  /**
   * @param moved since the version before it; null where it is the first
   */
  ApprovalReport(Version version, PublishedDocument document, Movement moved, Locale locale) {
    this.version = version;
    this.document = document;
    this.moved = moved;
    this.words = new Wording(locale);
    if (moved != null) {
      correction();
    }
    measured();
    responses();
    precision();
    verdicts();
    nonResponse();
    quality();
    reference();
    evidence();
  }

  List<Section> sections() {
    return sections;
  }

  String title() {
    return text("title");
  }

  String subtitle() {
    return document.campaign().name().in(words.locale());
  }

  /** The same for a word processor, in the layout of an official document. */
  byte[] docx() {
    Document docx = new Document(words.locale(), title()).official("", text("agency"));
    docx.subtitle(subtitle());
    int number = 1;
    for (Section section : sections) {
      docx.heading(number++ + ". " + section.title());
      for (Part part : section.parts()) {
        write(docx, part);
      }
    }
    return docx.signatures(List.of(text("proposer"), text("approver"))).docx();
  }

  private static void write(Document docx, Part part) {
    if (part.text() != null) {
      docx.paragraph(part.text());
    } else if (part.note() != null) {
      docx.note(part.note());
    } else if (part.facts() != null) {
      docx.facts(part.facts());
    } else {
      docx.note(part.rows().caption());
      docx.table(
          part.rows().columns().stream()
              .map(column -> new Document.Column(column.title(), column.number()))
              .toList(),
          part.rows().rows());
    }
  }

  private void section(String key) {
    parts = new ArrayList<>();
    sections.add(new Section(text(key), parts));
  }

  private void paragraph(String text) {
    parts.add(new Part(text, null, null, null));
  }

  private void note(String text) {
    parts.add(new Part(null, text, null, null));
  }

  private void facts(Map<String, String> facts) {
    parts.add(new Part(null, null, facts, null));
  }

  private void table(String caption, List<Column> columns, List<List<String>> rows) {
    parts.add(new Part(null, null, null, new Rows(caption, columns, rows)));
  }

  /** A text column, then columns of numbers; verdicts are texts. */
  private List<Column> columns(String... keys) {
    List<Column> columns = new ArrayList<>();
    for (String key : keys) {
      columns.add(new Column(text("column." + key), !columns.isEmpty() && !VERDICTS.contains(key)));
    }
    return columns;
  }

  private String text(String key, Object... args) {
    return words.text("approval." + key, args);
  }

  private void correction() {
    section("correction");
    paragraph(text("correction.reason", version.reason() == null ? "" : version.reason()));
    if (!moved.facts().isEmpty()) {
      paragraph(text("correction.facts", words.facts(moved.facts())));
    }
    if (moved.cells().isEmpty()) {
      paragraph(text("correction.no_figure"));
      return;
    }
    paragraph(text("correction.figures", words.whole(moved.cells().size())));
    Moves moves = new Moves(words);
    table(
        text("correction.caption"),
        moves.columns(),
        moved.cells().stream().limit(MOST_MOVES).map(moves::row).toList());
    if (moved.cells().size() > MOST_MOVES) {
      note(text("correction.more", words.whole(moved.cells().size() - MOST_MOVES)));
    }
  }

  private void measured() {
    section("measured");
    Fixed fixed = document.fixed();
    var campaign = document.campaign();
    var definition = document.definition();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(text("campaign"), subtitle() + " (" + campaign.code() + ")");
    facts.put(
        text("days"), Figures.date(campaign.firstDay()) + " – " + Figures.date(campaign.lastDay()));
    facts.put(text("place"), campaign.unitName() == null ? Wording.NONE : campaign.unitName());
    facts.put(text("survey"), fixed.survey());
    facts.put(
        text("definition"),
        definition.title().in(words.locale()) + " (" + fixed.definition() + ")");
    facts.put(text("item_value"), result("item_value." + definition.itemValue()));
    facts.put(text("aggregation"), result("aggregation." + definition.aggregation()));
    facts.put(text("boundaries"), Figures.date(fixed.boundaries()));
    facts.put(text("design"), document.design().line().in(words.locale()));
    facts.put(text("sample"), sample(fixed.sample()));
    if (fixed.weighting() != null) {
      facts.put(text("weighting"), words.weighting(fixed.weighting()));
    }
    facts.put(text("responses"), words.whole(fixed.responses()));
    facts.put(text("in_figures"), words.whole(document.design().responses()));
    facts(facts);
    if (document.design().unplaced() > 0) {
      paragraph(text("unplaced", words.whole(document.design().unplaced())));
    }
    if (!document.design().silentStrata().isEmpty()) {
      paragraph(text("silent", String.join(", ", document.design().silentStrata())));
    }
    if (campaign.sampleData()) {
      paragraph(text("sample_data"));
    }
  }

  private String result(String key) {
    return Messages.text(words.locale(), "result." + key);
  }

  private String sample(Sample sample) {
    return sample == null
        ? text("drawn_elsewhere")
        : text(
            "drawn",
            words.whole(sample.main()),
            words.whole(sample.reserve()),
            words.whole(sample.entries()),
            sample.sha256().substring(0, 12),
            sample.frame() == null ? "" : sample.frame().substring(0, 12));
  }

  private void responses() {
    section("rates");
    Fieldwork field = document.fieldwork();
    if (field == null) {
      paragraph(text("rates.none"));
      return;
    }
    paragraph(
        text(
            "rates.text",
            words.whole(field.cases()),
            words.whole(field.replacements()),
            words.whole(field.complete()),
            words.whole(field.partial())));
    if (field.open() > 0) {
      paragraph(text("rates.open", words.whole(field.open())));
    }
    long recorded = field.complete() + field.partial();
    if (recorded != document.fixed().responses()) {
      paragraph(
          text("rates.differs", words.whole(document.fixed().responses()), words.whole(recorded)));
    }
    table(
        text("rates.caption"),
        List.of(
            new Column(text("column.rate"), false),
            new Column(text("column.meaning"), false),
            new Column(text("column.numerator"), true),
            new Column(text("column.denominator"), true),
            new Column(text("column.value"), true)),
        rates(field).all().stream().map(this::rateRow).toList());
    table(
        text("rates.ends"),
        columns("ended", "cases"),
        List.of(
            List.of(text("end.complete"), words.whole(field.complete())),
            List.of(text("end.partial"), words.whole(field.partial())),
            List.of(text("end.refusal"), words.whole(field.refusal())),
            List.of(text("end.non_contact"), words.whole(field.nonContact())),
            List.of(text("end.other"), words.whole(field.other())),
            List.of(
                text("end.unknown"),
                words.whole(field.unknownHousehold() + field.unknownOther() + field.open())),
            List.of(text("end.not_eligible"), words.whole(field.notEligible()))));
  }

  /** Whether a case without a final code belongs to the population is unknown. */
  static ResponseRates rates(Fieldwork field) {
    return new ResponseRates(
        field.complete(),
        field.partial(),
        field.refusal(),
        field.nonContact(),
        field.other(),
        field.unknownHousehold() + field.open(),
        field.unknownOther(),
        field.notEligible());
  }

  private List<String> rateRow(ResponseRates.Rate rate) {
    boolean whole = rate.asked() == Math.rint(rate.asked());
    return List.of(
        "RR" + rate.number(),
        text("rr" + rate.number()),
        words.whole(rate.answered()),
        words.decimal(rate.asked(), whole ? 0 : 1),
        words.percent(rate.value()));
  }

  private void precision() {
    section("precision");
    document
        .overall("overall")
        .ifPresent(
            cell ->
                paragraph(
                    text(
                        "precision.text",
                        words.estimate(cell),
                        level(cell),
                        words.interval(cell.lower(), cell.upper()),
                        words.whole(cell.respondents()),
                        words.decimal(cell.designEffect(), 2),
                        words.decimal(cell.effectiveSampleSize(), 0),
                        words.whole(cell.degreesOfFreedom()))));
    table(
        text("precision.caption"),
        columns("measure", "estimate", "interval", "error", "deff", "effective", "df", "people"),
        summary().stream().map(this::precisionRow).toList());
    for (Table table : document.tables()) {
      if (!table.by().equals(PublishedDocument.EVERYBODY)) {
        table(
            text("places." + table.by()),
            columns("place", "estimate", "interval", "people", "verdict"),
            table.domains().stream().map(this::placeRow).toList());
      }
    }
    note(text("hidden", document.design().minimumCell()));
  }

  private String level(Cell cell) {
    return cell.level() == null ? Wording.NONE : words.target(cell.level());
  }

  /** The overall index, parts where there are several, components. */
  private List<Measure> summary() {
    long several = document.measures().stream().filter(one -> one.kind().equals("part")).count();
    return document.measures().stream()
        .filter(one -> !one.kind().equals("item"))
        .filter(one -> several > 1 || !one.kind().equals("part"))
        .toList();
  }

  private List<String> precisionRow(Measure measure) {
    Cell cell = document.overall(measure.code()).orElseThrow();
    return List.of(
        measure.name().in(words.locale()),
        words.estimate(cell),
        words.interval(cell.lower(), cell.upper()),
        words.percent(cell.standardError()),
        words.decimal(cell.designEffect(), 2),
        words.decimal(cell.effectiveSampleSize(), 0),
        words.whole(cell.degreesOfFreedom()),
        words.whole(cell.respondents()));
  }

  private List<String> placeRow(Domain domain) {
    Cell cell =
        domain.cells().stream()
            .filter(one -> one.measure().equals("overall"))
            .findFirst()
            .orElseThrow();
    return List.of(
        domain.name().in(words.locale()),
        words.estimate(cell),
        words.interval(cell.lower(), cell.upper()),
        words.whole(cell.respondents()),
        cell.verdicts().isEmpty() ? Wording.NONE : words.verdicts(cell));
  }

  private void verdicts() {
    section("verdicts");
    int told = parts.size();
    for (Measure measure : document.measures()) {
      Cell cell = document.overall(measure.code()).orElseThrow();
      for (CellVerdict verdict : cell.verdicts()) {
        paragraph(sentence(measure, cell, verdict));
      }
    }
    if (parts.size() == told) {
      paragraph(text("verdicts.none"));
    } else {
      note(text("verdicts.explained"));
    }
  }

  private String sentence(Measure measure, Cell cell, CellVerdict verdict) {
    String name = measure.name().in(words.locale());
    String need =
        verdict.needed() == null ? "" : " " + text("verdict.need", words.about(verdict.needed()));
    return text(
            "verdict." + verdict.verdict(),
            name,
            words.estimate(cell),
            words.interval(cell.lower(), cell.upper()),
            words.target(verdict.target()))
        + need;
  }

  private void nonResponse() {
    section("compared");
    if (document.fieldwork() == null) {
      paragraph(text("compared.none"));
      return;
    }
    paragraph(text("compared.text"));
    for (Compared compared : document.fieldwork().compared()) {
      table(
          text("compared." + compared.variable()),
          columns("category", "cases", "answered", "of_sample", "of_respondents", "points"),
          compared.categories().stream()
              .map(category -> comparedRow(compared.variable(), category))
              .toList());
    }
  }

  private List<String> comparedRow(String variable, Category category) {
    String name =
        category.code() == null
            ? text("compared.untold")
            : variable.equals("outcome")
                ? Messages.text(words.locale(), "frame.outcome." + category.code())
                : category.name();
    return List.of(
        name,
        words.whole(category.cases()),
        words.whole(category.respondents()),
        words.percent(category.ofSample()),
        words.percent(category.ofRespondents()),
        words.points(
            category.ofRespondents() == null
                ? null
                : category.ofRespondents() - category.ofSample()));
  }

  private void quality() {
    section("quality");
    Quality quality = document.quality();
    Map<String, String> facts = new LinkedHashMap<>();
    quality
        .channels()
        .forEach(
            (channel, count) ->
                facts.put(
                    Messages.text(words.locale(), "satisfaction.channel." + channel),
                    text(
                        "channel",
                        words.whole(count),
                        words.percent((double) count / document.design().responses()))));
    if (!facts.isEmpty()) {
      paragraph(text("channels"));
      facts(facts);
    }
    paragraph(
        quality.medianSeconds() == null
            ? text("duration.none")
            : text(
                "duration",
                words.decimal(quality.medianSeconds() / 60.0, 1),
                words.whole(quality.timed())));
    paper(quality.paper());
    checks(quality.checks());
    paragraph(
        text(
            "flags",
            words.whole(quality.flagsOpen()),
            words.whole(quality.flagsKept()),
            words.whole(quality.flagsExcluded())));
    exclusions(quality);
    table(
        text("missing.caption"),
        columns("item", "answers_given", "missing"),
        document.measures().stream()
            .filter(one -> one.kind().equals("item"))
            .map(this::missingRow)
            .toList());
    note(text("missing.explained"));
  }

  private void paper(Paper paper) {
    if (paper == null) {
      return;
    }
    paragraph(
        text(
            "paper",
            words.whole(paper.entered()),
            words.whole(paper.twice()),
            words.percent((double) paper.twice() / paper.entered())));
    paragraph(
        paper.compared() == 0
            ? text("keyed_no_rate")
            : text(
                "keyed_rate",
                words.whole(paper.differing()),
                words.whole(paper.compared()),
                words.decimal(100.0 * paper.differing() / paper.compared(), 2)));
  }

  private void checks(Checks checks) {
    if (checks == null) {
      if (!document.fixed().isEarly() && document.fieldwork() != null) {
        paragraph(text("checks.none"));
      }
      return;
    }
    paragraph(
        text(
            "checks",
            words.whole(checks.drawn()),
            words.whole(checks.interviews()),
            words.whole(checks.reached()),
            words.whole(checks.differing()),
            words.whole(checks.serious()),
            words.whole(checks.open())));
  }

  private void exclusions(Quality quality) {
    Fixed fixed = document.fixed();
    if (fixed.excluded() == 0) {
      paragraph(text("excluded.none"));
      return;
    }
    paragraph(
        text(
            "excluded",
            words.whole(fixed.excluded()),
            words.percent(quality.withoutExclusions()),
            words.percent(document.overall("overall").map(Cell::estimate).orElse(null))));
    if (!fixed.exclusions().isEmpty()) {
      flagged(fixed);
    }
    if (fixed.places() != null) {
      table(
          text("excluded.places"),
          List.of(
              new Column(text("column.place"), false),
              new Column(text("column.people"), true),
              new Column(text("column.reason"), false),
              new Column(text("column.by"), false)),
          fixed.places().stream()
              .map(one -> List.of(one.name(), words.whole(one.responses()), one.reason(), one.by()))
              .toList());
    }
  }

  private void flagged(Fixed fixed) {
    table(
        text("excluded.caption"),
        List.of(
            new Column(text("column.found"), false),
            new Column(text("column.desk"), false),
            new Column(text("column.people"), true),
            new Column(text("column.reason"), false),
            new Column(text("column.by"), false)),
        fixed.exclusions().stream().map(this::exclusionRow).toList());
  }

  private List<String> exclusionRow(Exclusion one) {
    return List.of(
        Messages.text(words.locale(), "quality.rule." + one.rule())
            + ", "
            + Figures.date(one.from()),
        one.desk(),
        words.whole(one.responses()),
        one.reason(),
        one.by());
  }

  private List<String> missingRow(Measure item) {
    Cell cell = document.overall(item.code()).orElseThrow();
    long all = document.design().responses();
    return List.of(
        item.name().in(words.locale()),
        words.whole(cell.answers()),
        cell.answers() == null || all == 0
            ? Wording.NONE
            : words.percent(1 - (double) cell.answers() / all));
  }

  private void reference() {
    section("reference");
    Reference reference = document.reference();
    if (reference == null) {
      paragraph(text("reference.none"));
      return;
    }
    String name = reference.name().in(words.locale());
    if (reference.unavailable() != null) {
      paragraph(text("reference.unavailable", name));
      return;
    }
    paragraph(text("reference.text", name));
    reference.breaks().forEach(one -> paragraph(one.in(words.locale())));
    table(
        text("reference.caption", name),
        columns("measure", "before", "now", "points", "points_interval", "gain"),
        reference.changes().stream().map(this::changeRow).toList());
  }

  private List<String> changeRow(Change change) {
    return List.of(
        document
            .measure(change.measure())
            .map(one -> one.name().in(words.locale()))
            .orElse(change.measure()),
        words.percent(change.from()),
        words.percent(change.of()),
        words.points(change.difference()),
        change.lower() == null
            ? Wording.NONE
            : text("range", words.points(change.lower()), words.points(change.upper())),
        change.verdict() == null || change.gain() == null
            ? Wording.NONE
            : words.text("verdict." + change.verdict()) + " (" + words.points(change.gain()) + ")");
  }

  private void evidence() {
    section("evidence");
    Fixed fixed = document.fixed();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(text("evidence.document"), version.sha256());
    facts.put(text("evidence.data"), fixed.data());
    facts.put(text("evidence.weights"), fixed.weights());
    if (fixed.weighting() != null && !fixed.weighting().isAsDrawn()) {
      facts.put(text("evidence.weighting"), fixed.weighting().sha256());
    }
    facts.put(text("evidence.design"), fixed.designHash());
    facts.put(text("evidence.survey"), fixed.surveyHash());
    facts.put(text("evidence.units"), fixed.unitsHash());
    facts.put(text("evidence.receipt"), document.made().receipt());
    facts.put(text("evidence.software"), document.made().software());
    facts(facts);
    paragraph(text("evidence.text"));
  }
}
