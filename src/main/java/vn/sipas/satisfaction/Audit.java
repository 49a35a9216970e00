package vn.sipas.satisfaction;

import java.util.List;

/**
 * Sees to it that no few respondents of a table, or of its margins, follow from all that is
 * released of them together. Where somebody could work them out, more of the table is hidden.
 *
 * <p>A {@link Move} that changes a cell and nothing released shows that the cell cannot be known.
 * Lines of a column between which respondents may move so are linked; of a sum that holds some of
 * the linked lines and not all, nobody can know the number, so it is enough that a line of few is
 * linked with as many respondents as the minimum.
 *
 * <p>Hiding makes room for moves and takes none away: one look at every cell is enough, and at the
 * worst nothing is told but the margins.
 */
final class Audit {

  private final List<View> views;
  private final Layers layers;
  private final int minimum;
  private final Protection finest;
  private final Witnesses witnesses;
  private final Hiding hiding;

  /**
   * @param views all tables that are known together, the finest first
   */
  Audit(List<View> views, Layers layers, int minimum) {
    this.views = views;
    this.layers = layers;
    this.minimum = minimum;
    this.finest = views.get(0).table();
    this.witnesses = new Witnesses(layers, views);
    this.hiding = new Hiding(finest, layers, witnesses);
  }

  void hideMore() {
    for (View view : views) {
      for (int measure : layers.distinct()) {
        for (int column = 0; column < view.table().grid().columns(); column++) {
          hideMore(view, measure, column);
        }
      }
    }
  }

  private void hideMore(View view, int measure, int column) {
    long[] respondents = view.table().grid().column(measure, column);
    Linked linked = null;
    for (int line = 0; line < respondents.length; line++) {
      if (respondents[line] > 0 && respondents[line] < minimum) {
        linked = linked == null ? new Linked(respondents) : linked;
        open(new Moves(view, column), measure, linked, line);
      }
    }
  }

  private void open(Moves moves, int measure, Linked linked, int line) {
    boolean goesOn = true;
    while (goesOn && linked.respondents(line) < minimum) {
      goesOn = link(moves, measure, linked, line) || hiding.more(moves, line, measure);
    }
  }

  private boolean link(Moves moves, int measure, Linked linked, int line) {
    int layer = layers.of(measure);
    return moves.any(
        line,
        (at, other) -> !finest.tells(layer, at, other),
        (move, other) -> {
          boolean links =
              !linked.are(line, other)
                  && (witnesses.allow(measure, move, -1)
                      || witnesses.allow(measure, move.back(), -1));
          if (links) {
            linked.join(line, other);
          }
          return links;
        });
  }
}
