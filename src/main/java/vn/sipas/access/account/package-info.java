/**
 * What people do for themselves: their password, and tokens for the programs that act for them.
 *
 * <p>Read {@code ApiTokens} and {@code AccountPages} first.
 */
package vn.sipas.access.account;
