package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What of one table may not be told apart, layer by layer: a function of the respondents at the
 * finest places and of the variables crossed with them, whatever level, day or viewer is asked for.
 *
 * <p>What is hidden of a margin is hidden of everything crossed with it, and what is hidden of a
 * table of two variables is hidden of that table for any place.
 */
final class Protection {

  private final Grid grid;
  private final Layers layers;
  private final int minimum;
  private final Merging.Nearness near;
  private final List<Partition[]> byColumn = new ArrayList<>();
  private final List<BitSet> closed = new ArrayList<>();
  private final int[] sizes;
  private final List<View> views = new ArrayList<>();

  /**
   * @param crossed number of values of each variable that the lines are crossed with; their product
   *     is the number of columns, the last variable running fastest
   */
  Protection(Grid grid, int[] crossed, Layers layers, int minimum, Merging.Nearness near) {
    this.grid = grid;
    this.layers = layers;
    this.minimum = minimum;
    this.near = near;
    this.sizes = new int[] {grid.lines(), 1, 1};
    System.arraycopy(crossed, 0, sizes, 1, crossed.length);
    views.add(new View(this, sizes, IntStream.rangeClosed(0, crossed.length).toArray()));
    if (!grid.anyFew(minimum)) {
      open();
      return;
    }
    switch (crossed.length) {
      case 0 -> single();
      case 1 -> crossed();
      default -> crossedTwice(crossed);
    }
    new Audit(views, layers, minimum).hideMore();
  }

  Grid grid() {
    return grid;
  }

  /** The lines of a layer's column that may not be told apart. */
  Partition together(int layer, int column) {
    return byColumn.get(layer)[column];
  }

  boolean isClosed(int layer, int column) {
    return closed.get(layer).get(column);
  }

  boolean isAnyClosed(int layer) {
    return !closed.get(layer).isEmpty();
  }

  /** Whether a cell is told from another line's in its column, or at all if that is its own. */
  boolean tells(int layer, int[] at, int line) {
    int column = at[1] * sizes[2] + at[2];
    return !isClosed(layer, column)
        && (line == at[0]
            || together(layer, column).find(line) != together(layer, column).find(at[0]));
  }

  /** Whether it is shown of a line and column that nobody is there. */
  boolean tellsNone(int measure, int line, int column) {
    BitSet part = new BitSet();
    part.set(line);
    return grid.respondents()[measure][line][column] == 0 && !hides(measure, part, column);
  }

  /** Nothing is told of a column any more, in this layer and those below. */
  void close(int layer, int column) {
    for (int l = layer; l < closed.size(); l++) {
      if (layers.isBelow(l, layer)) {
        closed.get(l).set(column);
      }
    }
  }

  /** Two lines are not told apart any more in a column, in this layer and those below. */
  void join(int layer, int column, int one, int other) {
    for (int l = layer; l < byColumn.size(); l++) {
      if (layers.isBelow(l, layer)) {
        byColumn.get(l)[column].join(one, other);
      }
    }
  }

  /**
   * Whether the figure of a measure may not be shown.
   *
   * @param part the lines it is of
   */
  boolean hides(int measure, BitSet part, int column) {
    int layer = layers.of(measure);
    long n = grid.count(measure, part, column);
    return n > 0 && n < minimum
        || isClosed(layer, column)
            && closed.get(layer).stream().anyMatch(other -> grid.count(measure, part, other) > 0)
        || grid.count(measure, together(layer, column).splitBy(part), column) > 0;
  }

  /** Nothing is hidden: the common case in a large campaign. */
  private void open() {
    layers
        .all()
        .forEach(
            layer -> {
              byColumn.add(start(new Layers.Layer(layer.measures(), -1)));
              closed.add(new BitSet());
            });
  }

  private void single() {
    for (Layers.Layer layer : layers.all()) {
      Partition start =
          layer.above() < 0 ? new Partition(grid.lines()) : byColumn.get(layer.above())[0];
      byColumn.add(new Partition[] {merging(layer).lines(start)});
      closed.add(new BitSet());
    }
  }

  private void crossed() {
    Protection lines = margin(grid.lines(), (line, column) -> line, near);
    Protection values = margin(grid.columns(), (line, column) -> column, Merging.Nearness.NONE);
    addMargin(lines, 0);
    addMargin(values, 1);
    for (int l = 0; l < layers.all().size(); l++) {
      Layers.Layer layer = layers.all().get(l);
      Partition[] start = start(layer);
      for (Partition column : start) {
        column.join(lines.byColumn.get(l)[0]);
      }
      List<int[]> columns =
          values.byColumn.get(l)[0].classes().stream()
              .map(members -> members.stream().mapToInt(Integer::intValue).toArray())
              .toList();
      BitSet shut = shut(layer);
      if (lines.isClosed(l, 0) || values.isClosed(l, 0)) {
        shut.set(0, grid.columns());
      }
      columns.stream()
          .filter(members -> members.length > 1)
          .flatMapToInt(Arrays::stream)
          .forEach(shut::set);
      add(
          new Crossing(
              merging(layer),
              columns,
              column -> Block.ofPairs(columns, column, grid, layer.measures()),
              start,
              shut));
    }
  }

  private void crossedTwice(int[] crossed) {
    int inner = crossed[1];
    Grid.Place line = (l, column) -> l;
    Grid.Place first = (l, column) -> column / inner;
    Grid.Place second = (l, column) -> column % inner;
    Protection byFirst = pair(grid.lines(), line, crossed[0], first, near);
    Protection bySecond = pair(grid.lines(), line, inner, second, near);
    Protection everywhere = pair(crossed[0], first, inner, second, Merging.Nearness.NONE);
    addMargin(byFirst, 0, 1);
    addMargin(bySecond, 0, 2);
    addMargin(everywhere, 1, 2);
    List<int[]> columns =
        IntStream.range(0, grid.columns()).mapToObj(column -> new int[] {column}).toList();
    for (int l = 0; l < layers.all().size(); l++) {
      Layers.Layer layer = layers.all().get(l);
      Partition[] start = start(layer);
      BitSet shut = shut(layer);
      for (int c = 0; c < grid.columns(); c++) {
        int b = c / inner;
        int value = c % inner;
        start[c].join(byFirst.byColumn.get(l)[b]);
        start[c].join(bySecond.byColumn.get(l)[value]);
        BitSet row = new BitSet();
        row.set(b);
        if (byFirst.closed.get(l).get(b)
            || bySecond.closed.get(l).get(value)
            || layer.measures().stream().anyMatch(m -> everywhere.hides(m, row, value))) {
          shut.set(c);
        }
      }
      add(
          new Crossing(
              merging(layer),
              columns,
              column -> Block.ofSquares(inner, column, grid, layer.measures()),
              start,
              shut));
    }
  }

  /** What is released besides: a margin, and its own margins. */
  private void addMargin(Protection margin, int... axes) {
    for (View view : margin.views) {
      int[] kept = IntStream.of(view.axes()).map(axis -> axes[axis]).toArray();
      if (views.stream().noneMatch(known -> Arrays.equals(known.axes(), kept))) {
        views.add(new View(view.table(), sizes, kept));
      }
    }
  }

  private void add(Crossing crossing) {
    byColumn.add(crossing.byColumn());
    closed.add(crossing.closed());
  }

  private Protection margin(int lines, Grid.Place line, Merging.Nearness near) {
    Grid folded = grid.folded(lines, line, 1, (l, column) -> 0);
    return new Protection(folded, new int[0], layers, minimum, near);
  }

  private Protection pair(
      int lines, Grid.Place line, int columns, Grid.Place column, Merging.Nearness near) {
    Grid folded = grid.folded(lines, line, columns, column);
    return new Protection(folded, new int[] {columns}, layers, minimum, near);
  }

  private Merging merging(Layers.Layer layer) {
    return new Merging(grid, layer.measures(), minimum, near);
  }

  private Partition[] start(Layers.Layer layer) {
    Partition[] start = new Partition[grid.columns()];
    for (int c = 0; c < start.length; c++) {
      start[c] =
          layer.above() < 0 ? new Partition(grid.lines()) : byColumn.get(layer.above())[c].copy();
    }
    return start;
  }

  private BitSet shut(Layers.Layer layer) {
    return layer.above() < 0 ? new BitSet() : (BitSet) closed.get(layer.above()).clone();
  }
}
