package vn.sipas.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.sipas.platform.Figures;
import vn.sipas.report.ReportTable.Note;
import vn.sipas.satisfaction.ResultsDefinition;
import vn.sipas.satisfaction.ResultsDesign;
import vn.sipas.satisfaction.ResultsHeader;

/** What must be known to read a file of figures, as it stands on its sheet "Mô tả". */
final class Notes {

  private final Words words;
  private final List<Note> notes = new ArrayList<>();

  Notes(Words words) {
    this.words = words;
  }

  List<Note> all() {
    return notes;
  }

  void campaign(String code, String stream, ResultsHeader header) {
    if (header.sampleData()) {
      add("sample", words.text("note.sample.text"));
    }
    if (header.origin() != null) {
      add("imported", header.origin().line(words.locale()));
    }
    add("campaign", header.name() + " (" + code + ")");
    add("period", date(header.firstDay()) + " – " + date(header.lastDay()));
    add("stream", words.text("stream." + stream));
  }

  /** The last of the notes. */
  void computed(Instant asOf, String receipt) {
    add("as_of", Figures.time(asOf));
    add("receipt", receipt);
    add("columns", words.text("note.columns.text"));
  }

  void definition(ResultsDefinition definition) {
    add("survey", definition.survey() + " (" + definition.surveyVersion() + ")");
    add(
        "definition",
        "%s (%s, %d)".formatted(definition.title(), definition.code(), definition.version()));
    add("item_value", words.text("item_value." + definition.itemValue()));
    add("aggregation", words.text("aggregation." + definition.aggregation()));
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
    add("target", target.measure() + ": " + value);
  }

  void design(ResultsDesign design) {
    add("design", design.line());
    add("boundaries", date(design.boundaries()));
    if (design.scope() != null) {
      add("scope", design.scope());
    }
    if (design.unplaced() > 0) {
      add("unplaced", Figures.whole(design.unplaced(), words.locale()));
    }
    if (!design.silentStrata().isEmpty()) {
      add("silent_strata", String.join(", ", design.silentStrata()));
    }
    if (!design.lonelyStrata().isEmpty()) {
      add("lonely_strata", String.join(", ", design.lonelyStrata()));
    }
    add("hidden", words.text("note.hidden.text", design.minimumCell()));
  }

  void add(String name, String text) {
    notes.add(new Note(words.text("note." + name), text));
  }

  static String date(LocalDate date) {
    return Figures.date(date);
  }
}
