/**
 * Documents for people who sign and file them: neutral content, written as DOCX in the layout of
 * Decree 30/2020/NĐ-CP on records management.
 *
 * <p>Read {@link vn.sipas.report.document.Document} first. Texts come ready in the reader's
 * language; nothing here knows what they are about.
 */
package vn.sipas.report.document;
