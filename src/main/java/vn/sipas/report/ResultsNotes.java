package vn.sipas.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.sipas.platform.Figures;
import vn.sipas.report.ReportTable.Note;
import vn.sipas.satisfaction.Results;
import vn.sipas.satisfaction.ResultsDefinition;
import vn.sipas.satisfaction.ResultsDesign;
import vn.sipas.satisfaction.ResultsHeader;

/** What must be known to read a results file, as it stands on its sheet "Mô tả". */
final class ResultsNotes {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Results results;
  private final Words words;
  private final List<Note> notes = new ArrayList<>();

  ResultsNotes(Results results, Words words) {
    this.results = results;
    this.words = words;
  }

  List<Note> all() {
    campaign(results.header());
    definition(results.definition());
    design(results.design());
    note("as_of", TIME.format(results.asOf().atZone(VIETNAM)));
    note("receipt", results.receipt());
    note("columns", words.text("note.columns.text"));
    return notes;
  }

  private void campaign(ResultsHeader header) {
    if (header.sampleData()) {
      note("sample", words.text("note.sample.text"));
    }
    note("campaign", header.name() + " (" + results.campaign() + ")");
    note("period", date(header.firstDay()) + " – " + date(header.lastDay()));
    note("stream", words.text("stream." + results.stream()));
  }

  private void definition(ResultsDefinition definition) {
    note("survey", definition.survey() + " (" + definition.surveyVersion() + ")");
    note(
        "definition",
        "%s (%s, %d)".formatted(definition.title(), definition.code(), definition.version()));
    note("item_value", words.text("item_value." + definition.itemValue()));
    note("aggregation", words.text("aggregation." + definition.aggregation()));
    definition.targets().forEach(this::target);
  }

  private void target(ResultsDefinition.CampaignTarget target) {
    String value =
        target.kind().equals("gain")
            ? words.text(
                "target.gain",
                Figures.decimal(100 * target.value(), 1, words.locale()),
                target.reference())
            : Figures.percent(target.value(), words.locale());
    note("target", target.measure() + ": " + value);
  }

  private void design(ResultsDesign design) {
    note("design", design.line());
    note("boundaries", date(design.boundaries()));
    if (design.scope() != null) {
      note("scope", design.scope());
    }
    if (design.unplaced() > 0) {
      note("unplaced", Figures.whole(design.unplaced(), words.locale()));
    }
    if (!design.silentStrata().isEmpty()) {
      note("silent_strata", String.join(", ", design.silentStrata()));
    }
    if (!design.lonelyStrata().isEmpty()) {
      note("lonely_strata", String.join(", ", design.lonelyStrata()));
    }
    note("hidden", words.text("note.hidden.text", design.minimumCell()));
  }

  private void note(String name, String text) {
    notes.add(new Note(words.text("note." + name), text));
  }

  private static String date(LocalDate date) {
    return DATE.format(date);
  }
}
