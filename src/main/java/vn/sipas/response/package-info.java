/**
 * Answers coming in: the intake API, the citizen's pages, durable storage.
 *
 * <p>Read {@code ResponseIntake} first: every answer, whatever its way, passes there and is
 * acknowledged only after the commit that holds it. Nothing here may compute a figure.
 */
package vn.sipas.response;
