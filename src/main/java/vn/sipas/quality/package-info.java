/**
 * Answers at desks that deserve a second look: flags found by rules, decided by people, never
 * deleted.
 *
 * <p>Read {@code vn.sipas.quality.rule.DeskCheck} first. Nothing here changes a stored response; an
 * exclusion is a row beside it that every figure heeds.
 */
package vn.sipas.quality;
