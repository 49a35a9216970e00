/**
 * The citizen's online form: start, one section a page, check, submit, receipt; works without
 * JavaScript and keeps nothing on the server before submitting, nor of a saved form.
 *
 * <p>Read {@code Journey} first, then {@code SectionPages}: the pages only navigate. Answers go
 * through {@code OnlineIntake} like every other response; nothing here may write to the database.
 */
package vn.sipas.response.form;
