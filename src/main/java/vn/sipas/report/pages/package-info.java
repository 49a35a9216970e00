/**
 * Results as pages: the overall index with its verdict, the components, the breakdown by places or
 * people, and the start page.
 *
 * <p>Read {@link vn.sipas.report.pages.ResultsPages} first. Every figure comes from {@code
 * satisfaction.ResultsService}; nothing here computes one, and nothing hidden there can be seen
 * here.
 */
package vn.sipas.report.pages;
