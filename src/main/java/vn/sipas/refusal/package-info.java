/**
 * Counts what was refused, so that an administrator sees robots and faults.
 *
 * <p>Read {@code RefusalCounts} first. Features fire {@code Refused}; nothing here knows an answer,
 * a code or a person, keeps a network address, or refuses anything itself.
 */
package vn.sipas.refusal;
