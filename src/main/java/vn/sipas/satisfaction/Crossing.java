package vn.sipas.satisfaction;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * What of a crossed table may not be told apart, for one layer of measures: for each column the
 * lines that are one class there.
 *
 * <p>A class in one column is joined in others of a {@link Block} too, so that margins of lines and
 * of columns leave the cells open.
 */
final class Crossing {

  private final Merging merging;
  private final List<int[]> columns;
  private final IntFunction<List<Block>> blocks;
  private final Partition[] byColumn;
  private final BitSet closed;

  /**
   * @param columns classes of columns that may not be told apart
   * @param blocks ways to protect a class of columns, the cheapest first
   * @param byColumn what may not be told apart from the beginning
   * @param closed columns of which nothing is told
   */
  Crossing(
      Merging merging,
      List<int[]> columns,
      IntFunction<List<Block>> blocks,
      Partition[] byColumn,
      BitSet closed) {
    this.merging = merging;
    this.columns = columns;
    this.blocks = blocks;
    this.byColumn = byColumn;
    this.closed = closed;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int c = 0; c < columns.size(); c++) {
        changed |= protect(c);
      }
    }
  }

  Partition[] byColumn() {
    return byColumn;
  }

  BitSet closed() {
    return closed;
  }

  private boolean protect(int c) {
    int[] column = columns.get(c);
    boolean changed = false;
    Optional<List<Integer>> small = merging.small(byColumn[column[0]], column);
    while (small.isPresent() && !(column.length == 1 && closed.get(column[0]))) {
      List<Integer> lacking = small.get();
      List<List<Integer>> partners = merging.partners(byColumn[column[0]], lacking, column);
      if (partners.isEmpty()) {
        boolean opened = !closed.get(column[0]);
        closed.set(column[0]);
        return changed || opened;
      }
      join(c, lacking, partners);
      changed = true;
      small = merging.small(byColumn[column[0]], column);
    }
    return changed;
  }

  private void join(int c, List<Integer> lacking, List<List<Integer>> partners) {
    List<Block> ways = blocks.apply(c);
    for (List<Integer> partner : partners) {
      for (Block block : ways) {
        if (protects(block, columns.get(c), lacking, partner)) {
          join(block, lacking, partner);
          return;
        }
      }
    }
    join(ways.get(ways.size() - 1), lacking, partners.get(0));
  }

  private void join(Block block, List<Integer> some, List<Integer> others) {
    for (int column : block.columns()) {
      byColumn[column].join(some);
      byColumn[column].join(others);
      byColumn[column].join(some.get(0), others.get(0));
    }
  }

  /** Whether no known sum over a line is a few respondents, and none gives a line away. */
  private boolean protects(
      Block block, int[] column, List<Integer> lacking, List<Integer> partner) {
    List<Integer> all = merging.measures();
    List<Integer> open =
        all.stream()
            .filter(measure -> isOpen(measure, block, lacking) && isOpen(measure, block, partner))
            .toList();
    boolean few =
        Stream.concat(lacking.stream(), partner.stream())
            .anyMatch(line -> all.stream().anyMatch(measure -> isFew(measure, block, line)));
    return !few
        && open.size() >= Math.min(2, all.size())
        && all.stream()
            .filter(measure -> merging.isFew(merging.grid().count(measure, lacking, column)))
            .allMatch(open::contains);
  }

  private boolean isOpen(int measure, Block block, List<Integer> lines) {
    return lines.stream()
        .allMatch(
            line ->
                block.sums().stream()
                    .allMatch(sum -> merging.grid().count(measure, List.of(line), sum) > 0));
  }

  private boolean isFew(int measure, Block block, int line) {
    return block.sums().stream()
        .anyMatch(sum -> merging.isFew(merging.grid().count(measure, List.of(line), sum)));
  }
}
