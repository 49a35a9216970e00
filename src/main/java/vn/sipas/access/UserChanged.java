package vn.sipas.access;

/**
 * A user was changed, in the transaction at hand.
 *
 * @param signedOut whether its sessions and tokens end with it
 */
public record UserChanged(long userId, boolean signedOut) {}
