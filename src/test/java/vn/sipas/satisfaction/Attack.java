package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Somebody who knows every published count, that counts add up and that none is negative, and wants
 * the hidden ones: linear algebra modulo a prime, after striking out what must be zero.
 */
final class Attack {

  private static final long PRIME = 2_147_483_647L;

  private final int unknowns;
  private final BitSet zero = new BitSet();
  private final Set<BitSet> known = new HashSet<>();
  private final List<long[]> pivots = new ArrayList<>();
  private final List<Integer> columns = new ArrayList<>();

  Attack(int unknowns) {
    this.unknowns = unknowns;
  }

  /** A published sum of unknowns. */
  void knows(BitSet sum, long value) {
    if (value == 0) {
      zero.or(sum);
    } else {
      known.add(sum);
    }
  }

  /** Works out what follows from all that is known. */
  void solve() {
    for (BitSet sum : known) {
      long[] rest = reduced(row(sum));
      int column = first(rest);
      if (column >= 0) {
        long inverse = power(rest[column], PRIME - 2);
        for (int i = 0; i < unknowns; i++) {
          rest[i] = rest[i] * inverse % PRIME;
        }
        pivots.add(rest);
        columns.add(column);
      }
    }
  }

  /** Whether the sum follows from what is known. */
  boolean finds(BitSet sum) {
    return first(reduced(row(sum))) < 0;
  }

  private long[] row(BitSet sum) {
    long[] row = new long[unknowns];
    sum.stream().filter(i -> !zero.get(i)).forEach(i -> row[i] = 1);
    return row;
  }

  private long[] reduced(long[] row) {
    for (int p = 0; p < pivots.size(); p++) {
      long factor = row[columns.get(p)];
      if (factor != 0) {
        long[] pivot = pivots.get(p);
        for (int i = 0; i < unknowns; i++) {
          row[i] = (row[i] + (PRIME - factor) * pivot[i]) % PRIME;
        }
      }
    }
    return row;
  }

  private static int first(long[] row) {
    for (int i = 0; i < row.length; i++) {
      if (row[i] != 0) {
        return i;
      }
    }
    return -1;
  }

  private static long power(long base, long exponent) {
    long result = 1;
    long square = base;
    for (long rest = exponent; rest > 0; rest >>= 1) {
      result = (rest & 1) == 1 ? result * square % PRIME : result;
      square = square * square % PRIME;
    }
    return result;
  }
}
