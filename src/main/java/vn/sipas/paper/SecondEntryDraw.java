package vn.sipas.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Which sheets two people enter: drawn before anybody has entered one, and drawn again alike. */
final class SecondEntryDraw {

  private SecondEntryDraw() {}

  /** Of so many serials the share in percent, rounded up; each is as likely as any other. */
  static Set<Integer> of(int first, int sheets, int percent, long seed) {
    List<Integer> serials = new ArrayList<>(sheets);
    for (int i = 0; i < sheets; i++) {
      serials.add(first + i);
    }
    Collections.shuffle(serials, new Random(seed));
    int drawn = (sheets * percent + 99) / 100;
    return new TreeSet<>(serials.subList(0, drawn));
  }
}
