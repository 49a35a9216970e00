/**
 * Reads the tables that people have, CSV and XLSX, row by row in constant memory.
 *
 * <p>Read {@link vn.sipas.analysis.file.TableFile} first. It knows nothing of surveys and keeps no
 * row; what is wrong with a file is told by its row and column.
 */
package vn.sipas.analysis.file;
