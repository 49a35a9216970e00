package vn.sipas.past;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sipas.platform.PageContext;
import vn.sipas.survey.Component;
import vn.sipas.survey.Slot;
import vn.sipas.survey.Wording;

/**
 * The page of a checked file.
 *
 * @param values what was typed before, to be sent again
 * @param sheets of the workbook; a CSV file has one without a name
 * @param faults the first ones in words
 * @param campaignFaults why the campaign could not be created, in words
 * @param counted how often each fault was found
 * @param problem why it was not stored; null when nobody tried
 */
record ImportForm(
    Map<String, String> values,
    List<String> sheets,
    String sheet,
    PastCheck check,
    List<Line> about,
    List<Line> questions,
    List<PastViews.FaultView> faults,
    List<PastViews.CampaignFault> campaignFaults,
    List<Counted> counted,
    List<Counted> answers,
    List<Counted> channels,
    boolean corrected,
    boolean weighted,
    String problem) {

  private static final int SHOWN = 200;

  /** A column with the headings to choose from. */
  record Line(
      String code,
      String text,
      boolean needed,
      String examples,
      String chosen,
      List<String> headings) {}

  /** How often something was found. */
  record Counted(String text, Number number) {}

  static ImportForm of(
      Map<String, String> values,
      PastSpec spec,
      List<String> sheets,
      PastCheck check,
      List<PastViews.FaultView> faults,
      List<PastViews.CampaignFault> campaignFaults,
      PageContext page,
      String problem) {
    List<Line> about = new ArrayList<>();
    for (RespondentColumn column : RespondentColumn.values()) {
      about.add(line(column.code(), page.text(column.key()), false, check, Set.of()));
    }
    Set<String> items = new HashSet<>();
    spec.definition().components().stream().map(Component::items).forEach(items::addAll);
    Wording wording = spec.survey().wording(page.tag(), "");
    Set<String> answered = new HashSet<>();
    spec.survey().slots().forEach(slot -> answered.add(check.columns().heading(slot.code())));
    List<Line> questions = new ArrayList<>();
    for (Slot slot : spec.survey().slots()) {
      boolean needed = items.contains(slot.code());
      questions.add(line(slot.code(), wording.of(slot.label()), needed, check, answered));
    }
    return new ImportForm(
        values,
        sheets,
        spec.sheet() == null ? "" : spec.sheet(),
        check,
        about,
        questions,
        faults.stream().limit(SHOWN).toList(),
        campaignFaults,
        counted(check.faultCounts(), "past.fault_name.", page),
        counted(check.summary().answers(), "past.answers.", page),
        counted(check.summary().channels(), "satisfaction.channel.", page),
        spec.sampling(check.columns()).finitePopulation(),
        check.columns().has(RespondentColumn.WEIGHT),
        problem);
  }

  /**
   * @param taken headings that are not offered: of all questions pages would be too long
   */
  private static Line line(
      String code, String text, boolean needed, PastCheck check, Set<String> taken) {
    String chosen = check.columns().heading(code);
    List<String> headings =
        check.headings().stream()
            .filter(heading -> !heading.isEmpty())
            .filter(heading -> heading.equals(chosen) || !taken.contains(heading))
            .distinct()
            .toList();
    String examples = String.join(" · ", check.examples().getOrDefault(code, List.of()));
    return new Line(code, text, needed, examples, chosen, headings);
  }

  private static List<Counted> counted(
      Map<String, ? extends Number> counts, String keys, PageContext page) {
    return counts.entrySet().stream()
        .map(count -> new Counted(page.text(keys + count.getKey()), count.getValue()))
        .toList();
  }

  public boolean workbook() {
    return sheets.size() > 1;
  }
}
