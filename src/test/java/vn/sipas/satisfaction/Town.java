package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.sipas.estimation.Counts;
import vn.sipas.estimation.QuadraticSums;
import vn.sipas.satisfaction.Measure.Kind;
import vn.sipas.satisfaction.moment.KeyColumn;
import vn.sipas.satisfaction.moment.MomentGroup;

/** A random small campaign: two districts, communes of two eras, desks, sex, age, four items. */
final class Town {

  static final List<Measure> MEASURES =
      List.of(
          new Measure("overall", Kind.OVERALL, List.of(0, 1, 2, 3), List.of()),
          new Measure("first", Kind.COMPONENT, List.of(0, 1), List.of()),
          new Measure("second", Kind.COMPONENT, List.of(2, 3), List.of()),
          new Measure("i0", Kind.ITEM, List.of(0), List.of()),
          new Measure("i1", Kind.ITEM, List.of(1), List.of()),
          new Measure("i2", Kind.ITEM, List.of(2), List.of()),
          new Measure("i3", Kind.ITEM, List.of(3), List.of()));

  /** Whom the tables are asked by, and whether each is protected without regard to the others. */
  enum Asked {
    BY_EVERYBODY,
    BY_AN_ANALYST,
    BY_AN_ANALYST_EACH_TABLE_ALONE
  }

  private static final Set<String> PLACES =
      Set.of("district", "commune", "merged", "agency", "desk");
  private static final int[] DISTRICT = {0, 0, 0, 1, 1, 1};
  private static final int[] MERGED = {0, 0, 1, 2, 2, 2};

  /** A respondent's finest place and answers to the two questions, as raw values. */
  record Person(
      int unit, int desk, String sex, String age, boolean[] answered, boolean[] satisfied) {

    String raw(String variable) {
      return switch (variable) {
        case "district" -> "d" + DISTRICT[unit];
        case "commune" -> "c" + unit;
        case "merged" -> "m" + MERGED[unit];
        case "agency" -> "a" + desk % 2;
        case "desk" -> "k" + unit + "-" + desk;
        case "sex" -> sex;
        default -> age;
      };
    }

    String place() {
      return unit + "/" + desk;
    }

    String atom() {
      return place() + " " + sex + " " + age;
    }
  }

  /**
   * A cell of some table of some viewer, which may be one that nobody answered from.
   *
   * @param atoms the combinations of finest place, sex and age in it
   */
  record Shown(
      Measure measure,
      BitSet atoms,
      long respondents,
      long answers,
      long satisfied,
      boolean hidden) {

    Shown withHidden(boolean other) {
      return new Shown(measure, atoms, respondents, answers, satisfied, other);
    }
  }

  final List<Person> people = new ArrayList<>();
  final List<Person> atoms = new ArrayList<>();
  private final Map<String, Integer> number = new HashMap<>();

  Town(long seed, int size) {
    Random random = new Random(seed);
    Random opinion = new Random(seed + 1_000);
    for (int i = 0; i < size; i++) {
      int unit = (int) (6 * Math.pow(random.nextDouble(), 1.5));
      int desk = random.nextInt(5) == 0 ? 1 : 0;
      String sex = random.nextInt(12) == 0 ? "other" : random.nextBoolean() ? "f" : "m";
      String age = List.of("young", "middle", "old").get((int) (3 * random.nextDouble()));
      boolean[] answered = new boolean[4];
      for (int item = 0; item < 4; item++) {
        answered[item] = random.nextDouble() < (item == 3 ? 0.3 : 0.9);
      }
      boolean[] satisfied = new boolean[4];
      for (int item = 0; item < 4; item++) {
        satisfied[item] = answered[item] && opinion.nextDouble() < 0.8;
      }
      people.add(new Person(unit, desk, sex, age, answered, satisfied));
    }
    for (String place : new TreeSet<>(people.stream().map(Person::place).toList())) {
      for (String sex : List.of("f", "m", "other")) {
        for (String age : List.of("young", "middle", "old")) {
          int unit = place.charAt(0) - '0';
          Person atom =
              new Person(unit, place.charAt(2) - '0', sex, age, new boolean[4], new boolean[4]);
          number.put(atom.atom(), atoms.size());
          atoms.add(atom);
        }
      }
    }
  }

  /** Every cell of every table that anybody can ask for. */
  List<Shown> everything(int minimum, Asked asked) {
    boolean alone = asked == Asked.BY_AN_ANALYST_EACH_TABLE_ALONE;
    List<Shown> all = new ArrayList<>();
    for (Table table : tables(asked)) {
      all.addAll(table(minimum, MEASURES, table, alone));
    }
    return all;
  }

  /**
   * The same tables on other measures of the same items, as a comparison with another campaign has
   * them.
   *
   * @param checked whether only what follows from the campaign's own results is told
   */
  List<Shown> compared(int minimum, List<Measure> others, boolean checked) {
    List<Shown> all = new ArrayList<>();
    for (Table table : tables(Asked.BY_EVERYBODY)) {
      Map<BitSet, Set<Measure>> own = new HashMap<>();
      for (Shown cell : table(minimum, MEASURES, table, false)) {
        own.computeIfAbsent(cell.atoms, key -> new HashSet<>());
        if (!cell.hidden) {
          own.get(cell.atoms).add(cell.measure);
        }
      }
      for (Shown cell : table(minimum, others, table, false)) {
        boolean told =
            !checked || OwnResults.tell(cell.measure, MEASURES, own.get(cell.atoms)::contains);
        all.add(cell.withHidden(cell.hidden || !told));
      }
    }
    return all;
  }

  /**
   * A table and for whom.
   *
   * @param scope units of the viewer; null for all
   */
  private record Table(Set<Integer> scope, String... by) {}

  private static List<Table> tables(Asked asked) {
    List<Table> all = new ArrayList<>();
    List<Set<Integer>> scopes = new ArrayList<>();
    scopes.add(null);
    if (asked == Asked.BY_EVERYBODY) {
      scopes.add(Set.of(0, 1, 2));
      scopes.add(Set.of(3, 4, 5));
      for (int unit = 0; unit < 6; unit++) {
        scopes.add(Set.of(unit));
      }
    }
    List<String> variables =
        List.of("district", "commune", "merged", "agency", "desk", "sex", "age");
    for (Set<Integer> scope : scopes) {
      all.add(new Table(scope));
      for (int i = 0; i < variables.size(); i++) {
        all.add(new Table(scope, variables.get(i)));
        for (int j = 0; j < variables.size(); j++) {
          if (i != j) {
            all.add(new Table(scope, variables.get(i), variables.get(j)));
          }
        }
      }
    }
    return all;
  }

  private List<Shown> table(int minimum, List<Measure> measures, Table table, boolean alone) {
    String[] by = table.by;
    Breakdown breakdown =
        new Breakdown(List.of(by).stream().map(Town::variable).toList(), table.scope);
    TableParts parts = new TableParts(breakdown, measures);
    Set<Domain> answered = new HashSet<>();
    for (Person person : people) {
      MomentGroup group = group(person, breakdown, alone, by);
      Domain domain = breakdown.domain(group);
      boolean inScope = breakdown.isInScope(group);
      parts.add(group, domain, inScope, tallies(person, measures));
      if (inScope) {
        answered.add(domain);
      }
    }
    Map<Domain, BitSet> cells = new LinkedHashMap<>();
    cells.put(Domain.EVERYBODY, new BitSet());
    for (int i = 0; i < atoms.size(); i++) {
      MomentGroup group = group(atoms.get(i), breakdown, alone, by);
      if (breakdown.isInScope(group)) {
        cells.get(Domain.EVERYBODY).set(i);
        cells.computeIfAbsent(breakdown.domain(group), key -> new BitSet()).set(i);
      }
    }
    answered.add(Domain.EVERYBODY);
    Disclosure disclosure = new Disclosure(minimum, measures, breakdown, parts, Town::kinship);
    Set<String> silent = new HashSet<>();
    disclosure.shown(
        answered.stream().collect(Collectors.toMap(domain -> domain, domain -> List.of())),
        measures,
        hidden -> hidden,
        (measure, domain) -> silent.add(domain.toString()));
    List<Shown> shown = new ArrayList<>();
    cells.forEach(
        (domain, some) ->
            measures.forEach(
                measure ->
                    shown.add(
                        shown(
                            measure,
                            some,
                            silent.contains(domain.toString())
                                || disclosure.hides(measure, domain)))));
    return shown;
  }

  private Shown shown(Measure measure, BitSet some, boolean hidden) {
    long respondents = 0;
    long answers = 0;
    long satisfied = 0;
    for (Person person : people) {
      if (some.get(number.get(person.atom()))) {
        long given = measure.items().stream().filter(item -> person.answered[item]).count();
        respondents += given > 0 ? 1 : 0;
        answers += given;
        satisfied += measure.items().stream().filter(item -> person.satisfied[item]).count();
      }
    }
    return new Shown(measure, some, respondents, answers, satisfied, hidden);
  }

  private static int kinship(String one, String other) {
    int a = one.charAt(0) - '0';
    int b = other.charAt(0) - '0';
    return (DISTRICT[a] == DISTRICT[b] ? 1 : 0)
        + (MERGED[a] == MERGED[b] ? 1 : 0)
        + (a == b ? 1 : 0);
  }

  private static MomentGroup group(
      Person person, Breakdown breakdown, boolean alone, String... by) {
    List<String> raw = new ArrayList<>();
    for (String variable : by) {
      raw.add(person.raw(variable));
    }
    if (breakdown.isByPlace()) {
      List<String> own = List.of(by).stream().filter(PLACES::contains).map(person::raw).toList();
      raw.add(alone ? "0" : String.valueOf(person.unit));
      raw.add(alone ? own.toString() : String.valueOf(person.desk));
    }
    return new MomentGroup(null, null, 1, raw, null, null, null);
  }

  private static Map<Measure, Tally> tallies(Person person, List<Measure> measures) {
    Map<Measure, Tally> tallies = new LinkedHashMap<>();
    for (Measure measure : measures) {
      long answers = measure.items().stream().filter(item -> person.answered[item]).count();
      tallies.put(
          measure, new Tally(new Counts(answers > 0 ? 1 : 0, answers, 0), 0, QuadraticSums.ZERO));
    }
    return tallies;
  }

  static ByVariable variable(String code) {
    return new ByVariable() {
      @Override
      public String code() {
        return code;
      }

      @Override
      public String label() {
        return code;
      }

      @Override
      public KeyColumn column() {
        return new KeyColumn("town " + code);
      }

      @Override
      public boolean isPlace() {
        return PLACES.contains(code);
      }

      @Override
      public DomainValue of(String raw) {
        return DomainValue.regular(raw, raw);
      }
    };
  }
}
