/**
 * The draw: from a frame and a seed to a sample that anybody can draw again, byte by byte, with the
 * probability of every dossier and a reserve in order.
 *
 * <p>Read {@link vn.sipas.draw.Drawing} first, then {@link vn.sipas.draw.Samples}. It may not know
 * an answer.
 */
package vn.sipas.draw;
