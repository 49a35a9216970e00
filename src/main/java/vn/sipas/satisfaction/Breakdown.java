package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.sipas.satisfaction.MomentRepository.Group;

/**
 * The variables of one table and the part of it that a viewer may see.
 *
 * <p>For disclosure control a table has lines, which are the finest places where it tells of places
 * and else the values of one variable, and columns, which are the other variables' values; both are
 * the same in whatever order the variables were asked for.
 *
 * @param variables none, one or two
 * @param scope ids of the units whose answers the viewer may see; null for all
 */
record Breakdown(List<ByVariable> variables, Set<Integer> scope) {

  Breakdown {
    variables = List.copyOf(variables);
  }

  /** What the database must group by: with places, the finest ones. */
  List<String> columns() {
    List<String> columns = new ArrayList<>(variables.stream().map(ByVariable::column).toList());
    if (isByPlace()) {
      columns.add("unit_id");
      columns.add("desk_id");
    }
    return columns;
  }

  Domain domain(Group group) {
    List<DomainValue> values = new ArrayList<>(variables.size());
    for (int i = 0; i < variables.size(); i++) {
      values.add(variables.get(i).of(group.domain().get(i)));
    }
    return new Domain(values);
  }

  boolean isInScope(Group group) {
    if (scope == null) {
      return true;
    }
    String unit = group.domain().get(variables.size());
    return unit != null && scope.contains(Integer.valueOf(unit));
  }

  /** Whether the table or the viewer tells places apart. */
  boolean isByPlace() {
    return scope != null || variables.stream().anyMatch(ByVariable::isPlace);
  }

  /** The finest place, as "unit/desk", or the code of the line's variable. */
  String line(Group group, Domain domain) {
    if (isByPlace()) {
      return group.domain().get(variables.size()) + "/" + group.domain().get(variables.size() + 1);
    }
    return lineValues(domain).stream().map(TableParts::code).findFirst().orElse("");
  }

  /** The values of a domain that choose lines. */
  List<DomainValue> lineValues(Domain domain) {
    return lineVariables().stream().map(i -> domain.values().get(i)).toList();
  }

  /** The values of a domain that choose a column. */
  List<DomainValue> column(Domain domain) {
    return columnVariables().stream().map(i -> domain.values().get(i)).toList();
  }

  Domain domain(List<DomainValue> line, List<DomainValue> column) {
    DomainValue[] values = new DomainValue[variables.size()];
    for (int i = 0; i < line.size(); i++) {
      values[lineVariables().get(i)] = line.get(i);
    }
    for (int i = 0; i < column.size(); i++) {
      values[columnVariables().get(i)] = column.get(i);
    }
    return new Domain(List.of(values));
  }

  /** Number of variables that lines are crossed with. */
  int crossed() {
    return columnVariables().size();
  }

  /**
   * Whether precision is borrowed from the whole table although only a part of it is seen: then a
   * commune has the same interval whoever looks.
   */
  boolean borrowsBeyondScope() {
    return scope != null && variables.stream().anyMatch(ByVariable::isPlace);
  }

  private List<Integer> lineVariables() {
    List<Integer> places =
        IntStream.range(0, variables.size())
            .filter(i -> variables.get(i).isPlace())
            .boxed()
            .toList();
    return isByPlace() ? places : others().stream().limit(1).toList();
  }

  private List<Integer> columnVariables() {
    return isByPlace() ? others() : others().stream().skip(1).toList();
  }

  private List<Integer> others() {
    return IntStream.range(0, variables.size())
        .filter(i -> !variables.get(i).isPlace())
        .boxed()
        .sorted(Comparator.comparing(i -> variables.get(i).code()))
        .toList();
  }
}
