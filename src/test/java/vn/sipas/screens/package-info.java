/**
 * Pictures of every screen for {@code docs/screens}, taken of the packaged application on the
 * sample province; read {@code ScreenTour} first. It asserts nothing: that each page works and is
 * accessible is shown by the journeys of its feature.
 */
package vn.sipas.screens;
