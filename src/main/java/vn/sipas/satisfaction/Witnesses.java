package vn.sipas.satisfaction;

import java.util.List;

/**
 * Whether a move of respondents leaves everything that is released of a table and its margins as it
 * is. Then the table after the move could as well be the true one, and nobody can reason it away.
 */
final class Witnesses {

  private final long[][][] respondents;
  private final int columns;
  private final Layers layers;
  private final List<View> views;
  private final int[][][] sums;

  /**
   * @param views all tables that are known together, the finest first
   */
  Witnesses(Layers layers, List<View> views) {
    Grid finest = views.get(0).table().grid();
    this.respondents = finest.respondents();
    this.columns = finest.columns();
    this.layers = layers;
    this.views = views;
    this.sums = new int[layers.all().size()][views.size()][];
  }

  /**
   * Whether respondents to a measure may be thought to have moved so.
   *
   * @param hidden the layer from which on nothing of the finest table is taken to be told; -1 for
   *     none
   */
  boolean allow(int measure, Move move, int hidden) {
    return carried(measure, move, hidden) && balanced(measure, move, hidden);
  }

  /** By the measure itself and, where it is a whole, by one of its parts. */
  private boolean carried(int measure, Move move, int hidden) {
    if (!hasEnough(measure, move) || !keeps(measure, move, hidden)) {
      return false;
    }
    List<Integer> parts = layers.partsOf(measure);
    return parts.isEmpty() || parts.stream().anyMatch(part -> carried(part, move, hidden));
  }

  /** The whole stays, for another part moves back; or the whole may move too. */
  private boolean balanced(int measure, Move move, int hidden) {
    int whole = layers.wholeOf(measure);
    if (whole < 0 || keeps(whole, move, hidden) && balanced(whole, move, hidden)) {
      return true;
    }
    Move back = move.back();
    return layers.partsOf(whole).stream()
        .anyMatch(other -> other != measure && carried(other, back, hidden));
  }

  private boolean hasEnough(int measure, Move move) {
    int[] corners = move.corners();
    for (int i = 0; i < corners.length; i++) {
      if (move.change(i) < 0
          && respondents[measure][corners[i] / columns][corners[i] % columns] == 0) {
        return false;
      }
    }
    return true;
  }

  private boolean keeps(int measure, Move move, int hidden) {
    int layer = layers.of(measure);
    boolean finestHidden = hidden >= 0 && layers.isBelow(layer, hidden);
    for (int v = finestHidden ? 1 : 0; v < views.size(); v++) {
      if (!keeps(sums(layer, v), move) || entersAnEmptyCell(measure, views.get(v), move)) {
        return false;
      }
    }
    return true;
  }

  private static boolean keeps(int[] sumOf, Move move) {
    int[] corners = move.corners();
    for (int one : corners) {
      int change = 0;
      for (int i = 0; i < corners.length; i++) {
        change += sumOf[corners[i]] == sumOf[one] ? move.change(i) : 0;
      }
      if (change != 0 && sumOf[one] >= 0) {
        return false;
      }
    }
    return true;
  }

  /** In a closed column it may still be told that nobody is in a line. */
  private boolean entersAnEmptyCell(int measure, View view, Move move) {
    int layer = layers.of(measure);
    if (!view.table().isAnyClosed(layer)) {
      return false;
    }
    for (int corner : move.corners()) {
      int[] at = view.at(corner);
      int column = view.column(at);
      if (view.table().isClosed(layer, column)
          && view.table().tellsNone(measure, view.line(at), column)) {
        return true;
      }
    }
    return false;
  }

  /** The sum of a layer that each cell is in; -1 where none with it is told. */
  private int[] sums(int layer, int view) {
    if (sums[layer][view] == null) {
      sums[layer][view] = sums(layer, views.get(view));
    }
    return sums[layer][view];
  }

  private static int[] sums(int layer, View view) {
    int[] sumOf = new int[view.cells()];
    Protection table = view.table();
    int lines = table.grid().lines();
    for (int cell = 0; cell < sumOf.length; cell++) {
      int[] at = view.at(cell);
      int column = view.column(at);
      sumOf[cell] =
          table.isClosed(layer, column)
              ? -1
              : column * lines + table.together(layer, column).find(view.line(at));
    }
    return sumOf;
  }

  /** What of the finest table is told from a layer on has changed. */
  void forget(int layer) {
    for (int l = layer; l < sums.length; l++) {
      sums[l][0] = null;
    }
  }
}
