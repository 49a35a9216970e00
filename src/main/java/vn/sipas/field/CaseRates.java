package vn.sipas.field;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import vn.sipas.estimation.ResponseRates;
import vn.sipas.field.Disposition.Group;

/** Counts how cases ended, for AAPOR's response rates. */
public final class CaseRates {

  private CaseRates() {}

  /** Of those that are open nobody knows yet whether they belong: they count as such. */
  public static ResponseRates of(Collection<FieldCase> cases) {
    Map<Group, Long> ended = new EnumMap<>(Group.class);
    for (FieldCase one : cases) {
      Group group = one.isFinal() ? one.disposition().group() : Group.UNKNOWN_HOUSEHOLD;
      ended.merge(group, 1L, Long::sum);
    }
    return new ResponseRates(
        count(ended, Group.COMPLETE),
        count(ended, Group.PARTIAL),
        count(ended, Group.REFUSAL),
        count(ended, Group.NON_CONTACT),
        count(ended, Group.OTHER),
        count(ended, Group.UNKNOWN_HOUSEHOLD),
        count(ended, Group.UNKNOWN_OTHER),
        count(ended, Group.NOT_ELIGIBLE));
  }

  private static long count(Map<Group, Long> ended, Group group) {
    return ended.getOrDefault(group, 0L);
  }
}
