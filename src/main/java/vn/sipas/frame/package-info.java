/**
 * The list a sample is drawn from: completed dossiers, or villages with their households. It is
 * read from a file, checked row by row, and stored once; its hash shows whether it is still the
 * same.
 *
 * <p>Read {@link vn.sipas.frame.Frames} first, {@link vn.sipas.frame.RowCheck} for what a row must
 * be. Contacts lie apart, encrypted, until they are forgotten. It may not know an answer.
 */
package vn.sipas.frame;
