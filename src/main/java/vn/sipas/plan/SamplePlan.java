package vn.sipas.plan;

import java.util.List;

/**
 * What a draw takes from a plan.
 *
 * @param version counted from 1 within the campaign
 * @param frameId the frame it was made on
 * @param strata one for each district (or other area) that is drawn on its own
 */
public record SamplePlan(int version, int frameId, List<PlannedArea> strata) {

  /**
   * @param unit code of the area on the frame's boundaries, or of a group of communes
   * @param name of the area, for people
   * @param communes how many communes are drawn; null when dossiers are drawn from the whole area
   * @param issued dossiers to approach in the area, the expected non-response included
   * @param expected valid answers expected of them
   * @param members codes of its communes; empty for all below the unit
   */
  public record PlannedArea(
      String unit, String name, Integer communes, int issued, int expected, List<String> members) {

    public PlannedArea {
      members = List.copyOf(members);
    }

    /** All communes below the unit. */
    public PlannedArea(String unit, Integer communes, int issued, int expected) {
      this(unit, unit, communes, issued, expected, List.of());
    }
  }

  public SamplePlan {
    strata = List.copyOf(strata);
  }
}
