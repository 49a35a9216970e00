package vn.sipas.report.pages;

import java.util.List;

/**
 * A row of a table of figures.
 *
 * @param href where its name leads, or null
 * @param style {@code total} for a row that sums up others, otherwise empty
 * @param cells one for each measure
 */
record Row<C>(String name, String href, String style, List<C> cells) {

  public C cell() {
    return cells.get(0);
  }
}
