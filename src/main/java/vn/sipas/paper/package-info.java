/**
 * Paper: a campaign's form printed with a number on every sheet, keyed in by one or two people,
 * compared, decided, and handed to the intake as responses.
 *
 * <p>Read {@code KeyedForm}, then {@code Entries}. A sheet's number never reaches a response: ids
 * come of a secret that is deleted with all that was typed when its batch is closed.
 */
package vn.sipas.paper;
