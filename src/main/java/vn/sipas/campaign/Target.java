package vn.sipas.campaign;

/**
 * What a measure should reach.
 *
 * @param measure a component, a part or {@code overall}
 * @param value a share in [0,1]; for a gain the rise as a difference of shares (2 points = 0.02)
 * @param referenceCampaign code of the campaign that a gain is measured from; null when absolute
 * @param note where the target comes from (a plan, a decision); may be null
 */
public record Target(
    String measure, TargetKind kind, double value, String referenceCampaign, String note) {

  public static Target absolute(String measure, double share) {
    return new Target(measure, TargetKind.ABSOLUTE, share, null, null);
  }

  public static Target gain(String measure, double points, String referenceCampaign) {
    return new Target(measure, TargetKind.GAIN, points, referenceCampaign, null);
  }
}
