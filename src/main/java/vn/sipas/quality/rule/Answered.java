package vn.sipas.quality.rule;

import java.time.LocalDateTime;

/**
 * What the rules look at in a response.
 *
 * @param seq its number of arrival
 * @param at when it was submitted, in Vietnam
 * @param seconds from the start of the form to submitting; null when not known
 * @param items rated with a valid level
 * @param meanLevel of these; meaningless without items
 * @param same whether all rated items have one level
 * @param best whether all have the highest one
 */
public record Answered(
    long seq,
    LocalDateTime at,
    Integer seconds,
    int items,
    double meanLevel,
    boolean same,
    boolean best) {}
