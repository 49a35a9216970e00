/**
 * Users with a role and a unit scope, and who the current one is.
 *
 * <p>Read {@code Users} first. {@code signin} proves who somebody is, {@code account} is what
 * people do for themselves, {@code audit} is the record of who did what. It knows no feature but
 * units.
 */
package vn.sipas.access;
