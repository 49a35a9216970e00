package vn.sipas.satisfaction.moment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import vn.sipas.response.Channel;
import vn.sipas.unit.Units;

/**
 * Counts and hashes responses by their place in the sample, unit and desk. Places, units and desks
 * go into a hash by their codes, because numbers differ from machine to machine.
 */
final class DataCounter implements SummingCounter {

  static final String CODE = "2:data";

  private static final int PLACE = 2;
  private static final int UNIT = PLACE;
  private static final int DESK = UNIT + 1;

  private final Units units;
  private final int[] key = new int[DESK + 1];
  private final KeyedSums sums = new KeyedSums(key.length, 3);
  private final ContentHash hash = new ContentHash();
  private final Map<Integer, Long> unitNames = new HashMap<>();
  private final Map<Integer, Long> deskNames = new HashMap<>();
  private final long[] channels = new long[Channel.values().length + 1];

  DataCounter(Units units) {
    this.units = units;
    for (Channel channel : Channel.values()) {
      channels[channel.ordinal() + 1] = ContentHash.of(channel.wire());
    }
  }

  @Override
  public Set<Field> fields() {
    return EnumSet.complementOf(
        EnumSet.of(Field.SEQ, Field.DESIGN_WEIGHT, Field.FRAME_CLASS, Field.WEIGHED_CLASS));
  }

  @Override
  public void count(ScannedResponse response) {
    key[0] = response.stratum;
    key[1] = response.samplingUnit;
    key[UNIT] = response.unit;
    key[DESK] = response.desk;
    long[] place = sums.of(key);
    hash.begin();
    hash.add(response.id);
    hash.add(response.answers);
    hash.add(channels[response.channel]);
    hash.add(Double.doubleToLongBits(response.weight));
    hash.add(name(response.unit, unitNames, this::unit));
    hash.add(name(response.desk, deskNames, this::desk));
    place[0]++;
    place[1] += hash.high();
    place[2] += hash.low();
  }

  private static long name(int id, Map<Integer, Long> known, IntFunction<String> named) {
    if (id == 0) {
      return 0;
    }
    Long hash = known.get(id);
    if (hash == null) {
      hash = ContentHash.of(named.apply(id));
      known.put(id, hash);
    }
    return hash;
  }

  private String unit(int id) {
    return units.tree().find(id).map(unit -> unit.key().toString()).orElse("#" + id);
  }

  private String desk(int id) {
    return units.desk(id).map(desk -> desk.key().toString()).orElse("#" + id);
  }

  DataVersion version(LocalDate releasedThrough) {
    List<DataVersion.Place> places = new ArrayList<>();
    KeyedSums byPlace = byPlace();
    for (int index : byPlace.sorted()) {
      int[] place = byPlace.key(index);
      long[] data = byPlace.sums(index);
      String digits = "%016x%016x".formatted(data[1], data[2]);
      places.add(new DataVersion.Place(id(place[0]), id(place[1]), data[0], digits));
    }
    return new DataVersion(places, all(UNIT), all(DESK), releasedThrough);
  }

  private KeyedSums byPlace() {
    KeyedSums places = new KeyedSums(PLACE, 3);
    for (int index = 0; index < sums.size(); index++) {
      long[] place = places.of(Arrays.copyOf(sums.key(index), PLACE));
      long[] part = sums.sums(index);
      for (int i = 0; i < part.length; i++) {
        place[i] += part[i];
      }
    }
    return places;
  }

  private Set<Integer> all(int part) {
    Set<Integer> ids = new HashSet<>();
    for (int index = 0; index < sums.size(); index++) {
      ids.add(sums.key(index)[part]);
    }
    ids.remove(0);
    return ids;
  }

  static Integer id(int number) {
    return number == 0 ? null : Integer.valueOf(number);
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public KeyedSums sums() {
    return sums;
  }

  @Override
  public DataCounter fresh() {
    return new DataCounter(units);
  }
}
