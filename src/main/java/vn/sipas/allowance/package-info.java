/**
 * Allowances for people who answered: how many have a right to one, sheets to sign, and numbers
 * that agree with those of the answers. Places are paid as a whole, so that nobody on a sheet can
 * be told from the others.
 *
 * <p>Read {@link vn.sipas.allowance.Allowances}, then {@link vn.sipas.allowance.Sheets}. It may
 * count answers and know none.
 */
package vn.sipas.allowance;
