/**
 * Moments that live: sums over a campaign's responses, kept in the database as far as the order of
 * arrival is settled, completed by the responses since whenever they are asked for.
 *
 * <p>Read {@link vn.sipas.satisfaction.moment.LiveMoments} first. Nothing here knows an index, an
 * estimate or a viewer.
 */
package vn.sipas.satisfaction.moment;
