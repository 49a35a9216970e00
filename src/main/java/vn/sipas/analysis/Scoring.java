package vn.sipas.analysis;

/** Turns a row's cells into what they say about each measure. */
interface Scoring {

  void score(long row, String[] cells, Scores into);
}
