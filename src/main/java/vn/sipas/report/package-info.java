/**
 * Neutral tables and the files made of them: CSV for programs, XLSX for people.
 *
 * <p>Read {@link vn.sipas.report.ReportTable} first. Writers know nothing of surveys or figures;
 * what a results file holds is decided in {@code ResultsReport}. Nothing here computes.
 */
package vn.sipas.report;
