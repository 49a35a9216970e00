/**
 * Administrative units of both eras with their dates and lineage, the agencies and the one-stop
 * desks.
 *
 * <p>Read {@link vn.sipas.unit.UnitTree} first. Units come into the house only through {@code
 * loading}, from the official lists; nothing here knows a survey, a campaign or an answer.
 */
package vn.sipas.unit;
