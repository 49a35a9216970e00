package vn.sipas.unit.loading;

/** How many rows of a file are new, say something new, or were there; and what they take away. */
public record Tally(int rows, int added, int changed, int removed) {

  public int unchanged() {
    return rows - added - changed;
  }
}
