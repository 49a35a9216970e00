package vn.sipas.draw;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

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
    // In an order, because settings are written down.
    communes = Collections.unmodifiableSet(new TreeSet<>(communes));
    if (issued < 1 || drawn != null && drawn < 1) {
      throw new IllegalArgumentException("area " + code + " draws nothing");
    }
  }
}
