/**
 * When answers of volunteers come into figures: in batches per desk, by working days, so that
 * nobody at a desk learns what the last citizen said.
 *
 * <p>Read {@link vn.sipas.response.release.ReleaseRule} first, then {@code Releases}. Whoever reads
 * responses for figures asks {@link vn.sipas.response.release.CountedRepository} in the same view.
 * Nothing here changes a stored response or computes a figure.
 */
package vn.sipas.response.release;
