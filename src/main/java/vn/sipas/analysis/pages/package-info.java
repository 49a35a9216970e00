/**
 * The page "drop your spreadsheet here": columns guessed from names and values, a preview, results
 * and their files.
 *
 * <p>Read {@link vn.sipas.analysis.pages.AnalysisPages} first. Between the steps nothing is kept on
 * the server: the browser sends the file again.
 */
package vn.sipas.analysis.pages;
