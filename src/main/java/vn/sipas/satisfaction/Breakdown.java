package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.sipas.satisfaction.MomentRepository.Group;

/**
 * The variables of one table and the part of it that a viewer may see.
 *
 * @param variables none, one or two
 * @param scope ids of the units whose answers the viewer may see; null for all
 */
record Breakdown(List<ByVariable> variables, Set<Integer> scope) {

  Breakdown {
    variables = List.copyOf(variables);
  }

  /** What the database must group by. */
  List<String> columns() {
    List<String> columns = new ArrayList<>(variables.stream().map(ByVariable::column).toList());
    if (scope != null) {
      columns.add("unit_id");
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

  /**
   * Whether precision is borrowed from the whole table although only a part of it is seen: then a
   * commune has the same interval whoever looks.
   */
  boolean borrowsBeyondScope() {
    return scope != null && variables.stream().anyMatch(ByVariable::isPlace);
  }
}
