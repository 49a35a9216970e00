package vn.sipas.platform;

/**
 * Fired when somebody was refused: the administrator sees how many were, and of what. Whoever
 * listens must neither wait nor fail.
 *
 * @param reason code of a problem, or another code of that kind
 * @param campaign code of a campaign that exists, or empty
 * @param channel how an answer would have come, or empty
 * @param device code of the device, or empty
 * @param address network address of the sender, or empty; not to be kept
 */
public record Refused(
    String reason, String campaign, String channel, String device, String address) {

  /** Somebody of whom only the network is known. */
  public static Refused from(String address, String reason) {
    return new Refused(reason, "", "", "", address);
  }
}
