package vn.sipas.satisfaction;

import java.util.List;

/** Hides more of a table where respondents may else not be thought elsewhere. */
final class Hiding {

  private final Protection finest;
  private final Layers layers;
  private final Witnesses witnesses;

  Hiding(Protection finest, Layers layers, Witnesses witnesses) {
    this.finest = finest;
    this.layers = layers;
    this.witnesses = witnesses;
  }

  /**
   * Hides what makes a move possible that changes the line, as few respondents as can be, first of
   * the measure's layer, then of those that hold it, and at the last everything.
   *
   * @return false when everything was hidden before
   */
  boolean more(Moves moves, int line, int measure) {
    int layer = layers.of(measure);
    for (int above = layer; above >= 0; above = layers.all().get(above).above()) {
      layer = above;
      if (least(moves, line, measure, layer)) {
        return true;
      }
    }
    return closeAll(layer);
  }

  private boolean least(Moves moves, int line, int measure, int layer) {
    Move[] best = new Move[1];
    long[] least = {Long.MAX_VALUE};
    moves.any(
        line,
        (at, other) -> true,
        (move, other) -> {
          long cost = cost(move, layer);
          if (cost > 0
              && cost < least[0]
              && (witnesses.allow(measure, move, layer)
                  || witnesses.allow(measure, move.back(), layer))) {
            best[0] = move;
            least[0] = cost;
          }
          return false;
        });
    if (best[0] != null) {
      hide(best[0], layer);
    }
    return best[0] != null;
  }

  /** Respondents in the cells that would be hidden besides, and one for every cell touched. */
  private long cost(Move move, int layer) {
    List<Integer> measures = layers.all().get(layer).measures();
    int columns = finest.grid().columns();
    long cost = 0;
    for (int corner : move.corners()) {
      int line = corner / columns;
      int column = corner % columns;
      if (!finest.isClosed(layer, column)) {
        Partition together = finest.together(layer, column);
        int partner = partner(move, corner);
        if (partner < 0) {
          cost += 1 + finest.grid().count(measures, finest.grid().allLines(), column);
        } else if (together.find(line) != together.find(partner)) {
          cost +=
              1
                  + (together.isAlone(line)
                      ? finest.grid().count(measures, List.of(line), column)
                      : 0);
        }
      }
    }
    return cost;
  }

  /** The line that a corner's respondents go to in the same column; -1 when there is none. */
  private int partner(Move move, int corner) {
    int columns = finest.grid().columns();
    for (int other : move.corners()) {
      if (other != corner && other % columns == corner % columns) {
        return other / columns;
      }
    }
    return -1;
  }

  private void hide(Move move, int layer) {
    int columns = finest.grid().columns();
    for (int corner : move.corners()) {
      int partner = partner(move, corner);
      if (partner < 0) {
        finest.close(layer, corner % columns);
      } else {
        finest.join(layer, corner % columns, corner / columns, partner);
      }
    }
    witnesses.forget(layer);
  }

  private boolean closeAll(int layer) {
    boolean changed = false;
    for (int column = 0; column < finest.grid().columns(); column++) {
      changed |= !finest.isClosed(layer, column);
      finest.close(layer, column);
    }
    witnesses.forget(layer);
    return changed;
  }
}
