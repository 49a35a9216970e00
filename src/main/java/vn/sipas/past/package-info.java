/**
 * Earlier years: campaigns whose answers come in as a file of microdata, and figures of which only
 * the published number is known.
 *
 * <p>Read {@link vn.sipas.past.PastCampaigns} first, {@code RespondentCheck} for what a row must
 * be, and {@link vn.sipas.past.PublishedFigures}. It computes no index; a published figure is never
 * pooled with anything.
 */
package vn.sipas.past;
