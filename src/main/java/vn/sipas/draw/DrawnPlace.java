package vn.sipas.draw;

/**
 * Where dossiers were drawn: a commune, or a whole area.
 *
 * @param code of the commune or the area; the sampling unit where there is one
 * @param commune null when dossiers were drawn from the whole area
 * @param inFrame M: dossiers (households) in the frame
 * @param main drawn of them
 * @param reserve further ones, in order
 * @param first probability of the place
 * @param start random start of the systematic choice of dossiers; null in a lottery
 */
public record DrawnPlace(
    String stratum,
    String code,
    String commune,
    long inFrame,
    int main,
    int reserve,
    Chance first,
    Double start) {

  /** Of a dossier, once the place is drawn. */
  public Chance second() {
    return new Chance(main, inFrame);
  }

  /** Of a dossier, over both stages. */
  public Chance both() {
    return first.then(second());
  }

  public double interval() {
    return (double) inFrame / main;
  }
}
