/**
 * The record of who did what, when: written by every feature, read by administrators, never
 * changed.
 *
 * <p>Read {@code AuditLog} first. An entry holds no password, no answer and no network address.
 */
package vn.sipas.access.audit;
