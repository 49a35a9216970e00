/**
 * Fieldwork: drawn cases are assigned, asked in one of several modes, replaced from the reserve in
 * order, and every one ends in one disposition.
 *
 * <p>Read {@link vn.sipas.field.FieldCases} first. It knows whether a case took part, never what
 * was answered.
 */
package vn.sipas.field;
