package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.sipas.satisfaction.moment.KeyColumn;
import vn.sipas.satisfaction.moment.MomentGroup;

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

  /** By what sums must be kept apart; each column once, though two variables may read it. */
  List<KeyColumn> columns() {
    Set<KeyColumn> columns = new LinkedHashSet<>();
    variables.forEach(variable -> columns.add(variable.column()));
    if (scope != null) {
      columns.add(KeyColumn.UNIT);
    }
    return List.copyOf(columns);
  }

  Domain domain(MomentGroup group) {
    List<KeyColumn> columns = columns();
    List<DomainValue> values = new ArrayList<>(variables.size());
    for (ByVariable variable : variables) {
      values.add(variable.of(group.domain().get(columns.indexOf(variable.column()))));
    }
    return new Domain(values);
  }

  boolean isInScope(MomentGroup group) {
    if (scope == null) {
      return true;
    }
    String unit = group.domain().get(columns().indexOf(KeyColumn.UNIT));
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
