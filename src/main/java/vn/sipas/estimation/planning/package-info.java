/**
 * Before the field work: how many respondents, how they are spread, and who is drawn.
 *
 * <p>Read {@link vn.sipas.estimation.planning.SampleSize} first, then {@link
 * vn.sipas.estimation.planning.Allocation}; {@code docs/methods.md} §8 links formulas and sources.
 * It may use {@code vn.sipas.estimation} and is plain Java like it; chance comes in as a number u
 * in [0,1).
 */
package vn.sipas.estimation.planning;
