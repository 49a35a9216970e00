package vn.sipas.platform;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The order in which people look up Vietnamese names: syllable by syllable, in each first the
 * letters (a ă â b c d đ e ê …), then the tone (none, huyền, hỏi, ngã, sắc, nặng). Numbers count by
 * value: Phường 2 stands before Phường 10. The further letters of Ê Đê, M'Nông and Ba Na (ƀ č ĕ ŏ ŭ
 * ư̆ …) follow the letter they are made from.
 *
 * <p>The JDK's collator for Vietnamese skips spaces, puts ƀ after z and 10 before 2; databases
 * differ among themselves. So lists for people are sorted here.
 */
public final class VietnameseOrder implements Comparator<String> {
  public static final VietnameseOrder INSTANCE = new VietnameseOrder();

  private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";
  // Marks that make another letter, in the order of the alphabet.
  private static final String MARKS = "\u0306\u0302\u031b\u030c";

  private VietnameseOrder() {}

  @Override
  public int compare(String left, String right) {
    List<Syllable> a = syllables(left);
    List<Syllable> b = syllables(right);
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int difference = a.get(i).compareTo(b.get(i));
      if (difference != 0) {
        return difference;
      }
    }
    int difference = Integer.compare(a.size(), b.size());
    return difference != 0 ? difference : left.compareTo(right);
  }

  private static List<Syllable> syllables(String text) {
    List<Syllable> syllables = new ArrayList<>();
    Syllable open = null;
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    for (char c : decomposed.toCharArray()) {
      boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
      if (!mark && !Character.isLetterOrDigit(c)) {
        open = null;
        continue;
      }
      if (open == null || (!mark && open.number != Character.isDigit(c))) {
        open = new Syllable(Character.isDigit(c));
        syllables.add(open);
      }
      open.add(c);
    }
    return syllables;
  }

  /** Letters as ranks (eight places for each plain letter) and the tone of the whole syllable. */
  private static final class Syllable implements Comparable<Syllable> {
    private final boolean number;
    private final StringBuilder letters = new StringBuilder();
    private int tone;

    Syllable(boolean number) {
      this.number = number;
    }

    void add(char c) {
      int last = letters.length() - 1;
      boolean tilde = c == '\u0303' && last >= 0 && letters.charAt(last) == rank('n');
      if (tilde) {
        letters.setCharAt(last, (char) (rank('n') + 1));
      } else if (TONES.indexOf(c) >= 0) {
        tone = TONES.indexOf(c) + 1;
      } else if (MARKS.indexOf(c) >= 0 && last >= 0) {
        letters.setCharAt(last, marked(letters.charAt(last), c));
      } else if (!(c == '0' && letters.length() == 0)) {
        letters.append(rank(c));
      }
    }

    // ê̆ comes after ê: the breve on an already marked letter is one step, not a fresh mark.
    private static char marked(char letter, char mark) {
      boolean plain = (letter - ' ') % 8 == 0;
      return (char) (letter + (plain ? 2 * MARKS.indexOf(mark) + 1 : 1));
    }

    private static char rank(char c) {
      return switch (c) {
        case 'đ' -> (char) (rank('d') + 1);
        case 'ƀ' -> (char) (rank('b') + 1);
        default -> (char) (' ' + 8 * (c - ' '));
      };
    }

    @Override
    public int compareTo(Syllable other) {
      if (number && other.number && letters.length() != other.letters.length()) {
        return Integer.compare(letters.length(), other.letters.length());
      }
      int difference = letters.compareTo(other.letters);
      return difference != 0 ? difference : Integer.compare(tone, other.tone);
    }
  }
}
