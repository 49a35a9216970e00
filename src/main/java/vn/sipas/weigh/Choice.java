package vn.sipas.weigh;

import java.time.Instant;

/**
 * That somebody put weights in force.
 *
 * @param version null for the weights as drawn
 * @param reason null for the first choice
 */
record Choice(Integer version, Instant chosenAt, String chosenBy, String reason) {}
