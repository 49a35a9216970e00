package vn.sipas.satisfaction.moment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Sums of a shape, for every stratum, sampling unit, weight and values of the columns. */
final class GroupCounter implements SummingCounter {

  /** Stratum, sampling unit and the two halves of the weight's bits. */
  static final int PLACE = 4;

  private final Shape shape;
  private final MarkSums marks;
  private final int[] positions;
  private final Field[] fields;
  private final Field weight;
  private final int[] key;
  private final KeyedSums sums;

  GroupCounter(Shape shape) {
    this.shape = shape;
    this.marks = new MarkSums(shape.plan());
    this.positions = shape.columns().stream().mapToInt(KeyColumn::position).toArray();
    this.fields = shape.columns().stream().map(KeyColumn::field).toArray(Field[]::new);
    this.weight =
        shape.columns().contains(KeyColumn.FRAME_CLASS) ? Field.DESIGN_WEIGHT : Field.WEIGHT;
    this.key = new int[PLACE + positions.length];
    this.sums = new KeyedSums(key.length, marks.length());
  }

  @Override
  public Set<Field> fields() {
    Set<Field> fields = EnumSet.of(Field.ANSWERS);
    if (shape.plan().weighted()) {
      fields.addAll(List.of(Field.STRATUM, Field.SAMPLING_UNIT, weight));
    }
    shape.columns().forEach(column -> fields.add(column.field()));
    return fields;
  }

  @Override
  public void count(ScannedResponse response) {
    readKey(response);
    marks.add(response, sums.of(key));
  }

  /** The response as a group of its own, counted nowhere. */
  MomentGroup alone(ScannedResponse response) {
    readKey(response);
    long[] own = new long[marks.length()];
    marks.add(response, own);
    return Groups.group(shape, key, own, response.seq);
  }

  /** Where there is no sample, nobody has a place and everybody the weight 1. */
  private void readKey(ScannedResponse response) {
    boolean weighted = shape.plan().weighted();
    double own = weight == Field.WEIGHT ? response.weight : response.designWeight;
    long bits = Double.doubleToLongBits(weighted ? own : 1);
    key[0] = weighted ? response.stratum : 0;
    key[1] = weighted ? response.samplingUnit : 0;
    key[2] = (int) (bits >>> 32);
    key[3] = (int) bits;
    for (int i = 0; i < positions.length; i++) {
      key[PLACE + i] = value(response, i);
    }
  }

  static double weight(int[] key) {
    return Double.longBitsToDouble((long) key[2] << 32 | Integer.toUnsignedLong(key[3]));
  }

  private int value(ScannedResponse response, int column) {
    if (positions[column] >= 0) {
      return response.mark(positions[column]);
    }
    return switch (fields[column]) {
      case UNIT -> response.unit;
      case DESK -> response.desk;
      case FRAME_CLASS -> response.frameClass;
      case WEIGHED_CLASS -> response.weighedClass;
      default -> response.channel;
    };
  }

  @Override
  public String code() {
    return shape.code();
  }

  @Override
  public KeyedSums sums() {
    return sums;
  }

  @Override
  public GroupCounter fresh() {
    return new GroupCounter(shape);
  }
}
