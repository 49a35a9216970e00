package vn.sipas.response;

import java.time.Duration;

/**
 * What the server put right in what a device said. It is no part of what the device said: the same
 * body delivered again is the same, however far off the clock is by then.
 *
 * @param clock what was added to the told times; null when they were believed
 * @param place whether unit and desk are those of the device or of the code, not those of the body
 */
public record Amendment(Duration clock, boolean place) {

  static final Amendment NONE = new Amendment(null, false);
}
