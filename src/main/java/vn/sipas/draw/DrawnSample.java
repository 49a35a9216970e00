package vn.sipas.draw;

import java.time.Instant;

/**
 * A sample in force.
 *
 * @param number counted from 1 within the campaign
 * @param sha256 over its cases, as the protocol describes it
 * @param main cases of the main sample
 * @param reserve cases of the reserve
 */
public record DrawnSample(
    int id,
    int campaignId,
    int number,
    int frameId,
    String sha256,
    Instant drawnAt,
    int main,
    int reserve) {}
