/**
 * Analyses a table of last years' answers that somebody brings along: figures for his own eyes, and
 * nothing of it is kept.
 *
 * <p>Read {@link vn.sipas.analysis.Analyses} first. Rows are read one by one and only moments stay;
 * the figures come from {@code estimation}. It may use no survey, no campaign and no database but
 * the audit log.
 */
package vn.sipas.analysis;
