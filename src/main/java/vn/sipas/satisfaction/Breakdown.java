package vn.sipas.satisfaction;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.sipas.satisfaction.moment.KeyColumn;
import vn.sipas.satisfaction.moment.MomentGroup;

/**
 * The variables of one table and the part of it that a viewer may see.
 *
 * <p>For disclosure control a table has lines, which are the finest places where it tells of places
 * and else the values of one variable, and columns, which are the other variables' values; both are
 * the same in whatever order the variables were asked for.
 */
final class Breakdown {

  private final List<ByVariable> variables;
  private final Set<Integer> scope;
  private final List<KeyColumn> columns;
  private final List<Integer> lineVariables;
  private final List<Integer> columnVariables;

  /**
   * @param variables none, one or two
   * @param scope ids of the units whose answers the viewer may see; null for all
   */
  Breakdown(List<ByVariable> variables, Set<Integer> scope) {
    this.variables = List.copyOf(variables);
    this.scope = scope;
    this.columns = keyColumns();
    List<Integer> places = numbers(ByVariable::isPlace);
    List<Integer> others =
        numbers(variable -> !variable.isPlace()).stream()
            .sorted(Comparator.comparing(i -> variables.get(i).code()))
            .toList();
    this.lineVariables = isByPlace() ? places : others.stream().limit(1).toList();
    this.columnVariables = isByPlace() ? others : others.stream().skip(1).toList();
  }

  private List<KeyColumn> keyColumns() {
    Set<KeyColumn> all = new LinkedHashSet<>();
    variables.forEach(variable -> all.add(variable.column()));
    if (isByPlace()) {
      all.add(KeyColumn.UNIT);
      all.add(KeyColumn.DESK);
    }
    return List.copyOf(all);
  }

  private List<Integer> numbers(Predicate<ByVariable> which) {
    return IntStream.range(0, variables.size())
        .filter(i -> which.test(variables.get(i)))
        .boxed()
        .toList();
  }

  List<ByVariable> variables() {
    return variables;
  }

  Set<Integer> scope() {
    return scope;
  }

  /** By what sums must be kept apart; each column once; with places, the finest ones. */
  List<KeyColumn> columns() {
    return columns;
  }

  Domain domain(MomentGroup group) {
    return new Domain(
        variables.stream().map(variable -> variable.of(raw(group, variable.column()))).toList());
  }

  private String raw(MomentGroup group, KeyColumn column) {
    return group.domain().get(columns.indexOf(column));
  }

  boolean isInScope(MomentGroup group) {
    if (scope == null) {
      return true;
    }
    String unit = raw(group, KeyColumn.UNIT);
    return unit != null && scope.contains(Integer.valueOf(unit));
  }

  /** Whether the table or the viewer tells places apart. */
  boolean isByPlace() {
    return scope != null || variables.stream().anyMatch(ByVariable::isPlace);
  }

  /** The finest place, as "unit/desk", or the code of the line's variable. */
  String line(MomentGroup group, Domain domain) {
    if (isByPlace()) {
      return raw(group, KeyColumn.UNIT) + "/" + raw(group, KeyColumn.DESK);
    }
    return lineValues(domain).stream().map(TableParts::code).findFirst().orElse("");
  }

  /** The values of a domain that choose lines. */
  List<DomainValue> lineValues(Domain domain) {
    return lineVariables.stream().map(i -> domain.values().get(i)).toList();
  }

  /** The values of a domain that choose a column. */
  List<DomainValue> column(Domain domain) {
    return columnVariables.stream().map(i -> domain.values().get(i)).toList();
  }

  Domain domain(List<DomainValue> line, List<DomainValue> column) {
    DomainValue[] values = new DomainValue[variables.size()];
    for (int i = 0; i < line.size(); i++) {
      values[lineVariables.get(i)] = line.get(i);
    }
    for (int i = 0; i < column.size(); i++) {
      values[columnVariables.get(i)] = column.get(i);
    }
    return new Domain(List.of(values));
  }

  /** Number of variables that lines are crossed with. */
  int crossed() {
    return columnVariables.size();
  }

  /**
   * Whether precision is borrowed from the whole table although only a part of it is seen: then a
   * commune has the same interval whoever looks.
   */
  boolean borrowsBeyondScope() {
    return scope != null && variables.stream().anyMatch(ByVariable::isPlace);
  }
}
