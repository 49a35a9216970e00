package vn.sipas.satisfaction.moment;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/** Hands on every response as a group of its own; there is nothing to keep. */
final class EachRespondent implements Counter {

  private final GroupCounter grouping;
  private final Consumer<MomentGroup> groups;

  EachRespondent(Shape shape, Consumer<MomentGroup> groups) {
    this.grouping = new GroupCounter(shape);
    this.groups = groups;
  }

  @Override
  public Set<Field> fields() {
    Set<Field> fields = EnumSet.of(Field.SEQ);
    fields.addAll(grouping.fields());
    return fields;
  }

  @Override
  public void count(ScannedResponse response) {
    groups.accept(grouping.alone(response));
  }
}
