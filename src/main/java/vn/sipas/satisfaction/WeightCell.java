package vn.sipas.satisfaction;

import java.util.Comparator;

/**
 * What decides by how much a response's weight is adjusted.
 *
 * @param stratum its code; empty when the sample is not stratified
 * @param samplingUnit its code; null where respondents were drawn directly
 * @param frameClass how the dossier ended; null when the answer does not keep it
 */
public record WeightCell(String stratum, String samplingUnit, String frameClass)
    implements Comparable<WeightCell> {

  private static final Comparator<String> MISSING_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());

  private static final Comparator<WeightCell> ORDER =
      Comparator.comparing(WeightCell::stratum)
          .thenComparing(WeightCell::samplingUnit, MISSING_FIRST)
          .thenComparing(WeightCell::frameClass, MISSING_FIRST);

  @Override
  public int compareTo(WeightCell other) {
    return ORDER.compare(this, other);
  }
}
