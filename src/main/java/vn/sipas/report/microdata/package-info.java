/**
 * Responses one by one as files for analysts: CSV, XLSX with a codebook, and an R script that
 * computes the published figures from them.
 *
 * <p>Read {@link vn.sipas.report.microdata.MicrodataApi} first. Free texts are never given out
 * here, and nobody but administrators and analysts gets a row.
 */
package vn.sipas.report.microdata;
