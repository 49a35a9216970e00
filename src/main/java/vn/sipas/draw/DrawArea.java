package vn.sipas.draw;

import java.util.Set;

/**
 * An area that is drawn on its own.
 *
 * @param code of its administrative unit
 * @param communes codes of all its communes, also of those without a dossier
 * @param drawn how many communes are drawn; null when dossiers are drawn from the whole area
 * @param issued dossiers to approach
 */
public record DrawArea(String code, Set<String> communes, Integer drawn, int issued) {

  public DrawArea {
    communes = Set.copyOf(communes);
    if (issued < 1 || drawn != null && drawn < 1) {
      throw new IllegalArgumentException("area " + code + " draws nothing");
    }
  }
}
