package vn.sipas.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import vn.sipas.estimation.planning.SystematicSelection;
import vn.sipas.frame.FrameEntry;

/**
 * The dossiers of one place in the order of field, day of return, village and code, by their bytes
 * ({@code LC_ALL=C sort}); a row of several households is as many places in the list. Draws from
 * it.
 */
final class PlaceList {

  static final Comparator<FrameEntry> ORDER =
      Comparator.comparing((FrameEntry entry) -> text(entry.field()), PlaceList::compare)
          .thenComparing(entry -> text(entry.returned()))
          .thenComparing(entry -> text(entry.village()), PlaceList::compare)
          .thenComparing(FrameEntry::code, PlaceList::compare);

  /**
   * Something that can be drawn.
   *
   * @param code of the row; of a household in a row of several, with {@code #} and its number
   */
  record Element(String code, FrameEntry entry) {}

  private record Ticket(byte[] hash, Element element) {}

  private static final Comparator<Ticket> DRAWN_FIRST =
      Comparator.comparing(Ticket::hash, Arrays::compareUnsigned);

  private final List<FrameEntry> entries;
  private final long[] ends;

  PlaceList(List<FrameEntry> rows) {
    entries = rows.stream().sorted(ORDER).toList();
    ends = new long[entries.size()];
    long end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += FrameRows.size(entries.get(i));
      ends[i] = end;
    }
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }

  /** In the order of the bytes in UTF-8, which is not that of Java's characters. */
  static int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char left = a.charAt(i);
      char right = b.charAt(i);
      if (left != right) {
        boolean otherPlanes = Character.isSurrogate(left) != Character.isSurrogate(right);
        return otherPlanes
            ? Boolean.compare(Character.isSurrogate(left), Character.isSurrogate(right))
            : left - right;
      }
    }
    return a.length() - b.length();
  }

  long size() {
    return ends.length == 0 ? 0 : ends[ends.length - 1];
  }

  /** The main sample in its order, then the reserve in its own. */
  List<Element> draw(int main, int reserve, DossierSelection how, DrawSeed seed, String place) {
    if (how == DossierSelection.LOTTERY) {
      return first(main + reserve, Set.of(), seed);
    }
    List<Long> positions = SystematicSelection.positions(size(), main, seed.dossierStart(place));
    List<Element> drawn = new ArrayList<>(positions.stream().map(this::at).toList());
    if (reserve > 0) {
      drawn.addAll(first(reserve, new HashSet<>(positions), seed));
    }
    return drawn;
  }

  /** Those with the smallest tickets, without some positions. */
  private List<Element> first(int count, Set<Long> without, DrawSeed seed) {
    return LongStream.rangeClosed(1, size())
        .filter(position -> !without.contains(position))
        .mapToObj(this::at)
        .map(element -> new Ticket(seed.dossierTicket(element.code()), element))
        .sorted(DRAWN_FIRST)
        .limit(count)
        .map(Ticket::element)
        .toList();
  }

  /** Positions are counted from 1. */
  private Element at(long position) {
    int found = Arrays.binarySearch(ends, position);
    int index = found >= 0 ? found : -found - 1;
    FrameEntry entry = entries.get(index);
    long size = FrameRows.size(entry);
    String code = entry.code();
    return new Element(size == 1 ? code : code + "#" + (position - ends[index] + size), entry);
  }
}
