/**
 * Weights after fieldwork: what was really issued, who did not answer, what the register counts.
 * Every step is a factor of its own for each place and frame class; sets of factors are versions,
 * one of which may be in force.
 *
 * <p>Read {@link vn.sipas.weigh.Weighting} first, plain Java without a database, then {@link
 * vn.sipas.weigh.WeightSets}. It may not know a single answer, nor which case gave it.
 */
package vn.sipas.weigh;
