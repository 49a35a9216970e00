/**
 * The plan of a sample: how many people are asked where, what that will be able to show, and what
 * it costs. Versions are kept; the newest signed one is what is drawn.
 *
 * <p>Read {@link vn.sipas.plan.Plans} first. Formulas stand in {@code estimation.planning}; nothing
 * here knows an answer but through figures of earlier campaigns.
 */
package vn.sipas.plan;
