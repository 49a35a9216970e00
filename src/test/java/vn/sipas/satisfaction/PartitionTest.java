package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartitionTest {

  private static Partition pairs() {
    Partition partition = new Partition(6);
    partition.join(4, 1);
    partition.join(List.of(5, 3, 2));
    return partition;
  }

  private static BitSet part(int... members) {
    BitSet part = new BitSet();
    for (int member : members) {
      part.set(member);
    }
    return part;
  }

  @Test
  void joined_areOneClassWithItsSmallestFirst() {
    assertThat(pairs().classes()).containsExactly(List.of(0), List.of(1, 4), List.of(2, 3, 5));
    assertThat(pairs().find(5)).isEqualTo(2);
    assertThat(pairs().members(3)).containsExactly(2, 3, 5);
    assertThat(pairs().isAlone(0)).isTrue();
    assertThat(pairs().isAlone(1)).isFalse();
  }

  @Test
  void copy_isNotJoinedWithTheOriginal() {
    Partition original = pairs();
    original.copy().join(0, 1);

    assertThat(original.isAlone(0)).isTrue();
  }

  @Test
  void classesOfAnother_areTakenOver() {
    Partition other = new Partition(6);
    other.join(0, 4);
    Partition both = pairs();
    both.join(other);

    assertThat(both.classes()).containsExactly(List.of(0, 1, 4), List.of(2, 3, 5));
  }

  @Test
  void wholeClasses_areNotSplit() {
    assertThat(pairs().splitBy(part(0, 1, 4)).isEmpty()).isTrue();
    assertThat(pairs().splitBy(part()).isEmpty()).isTrue();
  }

  @Test
  void partOfAClass_splitsAllOfIt() {
    assertThat(pairs().splitBy(part(0, 3))).isEqualTo(part(2, 3, 5));
    assertThat(pairs().splitBy(part(4, 2, 3))).isEqualTo(part(1, 2, 3, 4, 5));
  }
}
