package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.platform.Language;
import vn.sipas.satisfaction.moment.KeyColumn;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.Units;

/**
 * The sample province: tables of places and answers to a question on the boundaries of two days,
 * asked for by an analyst and by the viewers of districts and communes, put together by an
 * attacker.
 */
@QuarkusTest
class DisclosureDbTest {

  private static final String CAMPAIGN = "demo-2025";
  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
  private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

  @Inject ResultsService service;
  @Inject ResultsSubjects subjects;
  @Inject Variables variables;
  @Inject Units units;

  /**
   * A cell of a table.
   *
   * @param respondents null when hidden
   */
  private record Cell(BitSet atoms, Long respondents) {}

  /** The finest places and answers that a respondent can have. */
  private record Atom(String unit, String desk, String answer) {}

  private final List<Atom> atoms = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"age", "channel"})
  void tablesOfTheSampleProvince_doNotGiveHiddenCellsAway(String question) {
    List<Cell> cells = cells(question);

    assertThat(cells).anyMatch(cell -> cell.respondents == null);
    assertThat(cells)
        .noneMatch(
            cell -> cell.respondents != null && cell.respondents > 0 && cell.respondents < 5);
    assertThat(found(cells)).isEmpty();
  }

  private List<BitSet> found(List<Cell> cells) {
    Attack attack = new Attack(atoms.size());
    cells.stream()
        .filter(cell -> cell.respondents != null)
        .forEach(cell -> attack.knows(cell.atoms, cell.respondents));
    attack.solve();
    return cells.stream()
        .filter(cell -> cell.respondents == null)
        .map(cell -> cell.atoms)
        .filter(attack::finds)
        .toList();
  }

  private List<Cell> cells(String question) {
    possible(question);
    List<Cell> cells = new ArrayList<>();
    for (OptionalInt unit : viewers()) {
      cells.addAll(table(unit, BEFORE));
      cells.addAll(table(unit, BEFORE, question));
      for (String place : List.of("district", "commune", "desk", "agency")) {
        cells.addAll(table(unit, BEFORE, place));
        cells.addAll(table(unit, BEFORE, place, question));
      }
      cells.addAll(table(unit, AFTER, "commune", question));
    }
    return cells;
  }

  private void possible(String question) {
    var subject = subjects.of(CAMPAIGN);
    var everything = Viewer.ofEverything(Language.VIETNAMESE);
    var request = ResultsRequest.of(BEFORE, "overall", "commune", question);
    var table = service.sampled(subject, request, everything).table();
    for (String line : table.parts().lines()) {
      for (String answer : table.parts().values().get(0)) {
        String[] place = line.split("/");
        atoms.add(new Atom(place[0], place[1], answer));
      }
    }
  }

  /** An analyst, the viewers of all districts and of some communes. */
  private List<OptionalInt> viewers() {
    var before = units.tree().asOf(BEFORE);
    List<AdministrativeUnit> communes =
        before.all(UnitLevel.COMMUNE).stream().filter(units.tree()::isSample).toList();
    List<OptionalInt> viewers = new ArrayList<>();
    viewers.add(OptionalInt.empty());
    before.all(UnitLevel.DISTRICT).stream()
        .filter(units.tree()::isSample)
        .forEach(district -> viewers.add(OptionalInt.of(district.id())));
    for (int i = 0; i < communes.size(); i += 7) {
      viewers.add(OptionalInt.of(communes.get(i).id()));
    }
    return viewers;
  }

  private List<Cell> table(OptionalInt unit, LocalDate day, String... by) {
    var request = ResultsRequest.of(day, "overall", by);
    var results = service.results(CAMPAIGN, request, new Viewer(unit, Language.VIETNAMESE));
    Map<Map<String, String>, BitSet> domains = domains(unit, day, by);
    List<Cell> cells = new ArrayList<>();
    for (DomainFigures figures : results.estimates()) {
      BitSet in = domains.remove(figures.domain());
      cells.add(new Cell(in == null ? new BitSet() : in, figures.respondents()));
    }
    // what is in no row has no respondents
    domains.values().forEach(in -> cells.add(new Cell(in, 0L)));
    cells.removeIf(cell -> cell.atoms.isEmpty());
    return cells;
  }

  private Map<Map<String, String>, BitSet> domains(OptionalInt unit, LocalDate day, String... by) {
    var survey = subjects.of(CAMPAIGN).survey();
    Map<String, ByVariable> places = new HashMap<>();
    for (String code : by) {
      places.put(code, variables.variable(code, survey, day, Language.VIETNAMESE));
    }
    Map<Map<String, String>, BitSet> domains = new HashMap<>();
    for (int i = 0; i < atoms.size(); i++) {
      Atom atom = atoms.get(i);
      boolean seen =
          unit.isEmpty()
              || !atom.unit.equals("null")
                  && variables.scope(unit.getAsInt()).contains(Integer.valueOf(atom.unit));
      if (seen) {
        domains.computeIfAbsent(Map.of(), key -> new BitSet()).set(i);
        Map<String, String> domain = new LinkedHashMap<>();
        for (String code : by) {
          domain.put(code, value(places.get(code), atom));
        }
        domains.computeIfAbsent(domain, key -> new BitSet()).set(i);
      }
    }
    return domains;
  }

  private static String value(ByVariable variable, Atom atom) {
    if (!variable.isPlace()) {
      return atom.answer.isEmpty() ? null : atom.answer;
    }
    String raw = variable.column().equals(KeyColumn.DESK) ? atom.desk : atom.unit;
    return variable.of(Objects.equals(raw, "null") ? null : raw).code();
  }
}
