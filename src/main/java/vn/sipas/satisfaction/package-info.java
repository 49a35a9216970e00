/**
 * SIPAS itself: index definitions applied to moments of the stored answers, per domain, with
 * intervals and verdicts for a sample and bounds for volunteers.
 *
 * <p>Read {@link vn.sipas.satisfaction.ResultsService} first: pages, API and exports all ask it.
 * Every figure passes {@code Disclosure} before it leaves; nothing here writes files or pages.
 */
package vn.sipas.satisfaction;
