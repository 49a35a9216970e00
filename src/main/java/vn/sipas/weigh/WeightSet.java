package vn.sipas.weigh;

import java.time.Instant;

/**
 * The weights that a campaign's figures are computed with, other than those of the draw.
 *
 * @param version counted from 1 within the campaign
 * @param sha256 over the factors, as {@code docs/weights.md} describes it
 */
public record WeightSet(
    int version, WeightSettings settings, Instant chosenAt, String chosenBy, String sha256) {}
