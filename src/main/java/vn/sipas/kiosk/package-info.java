/**
 * The tablet's screens: the shell at {@code /kiosk} and what an enrolled device needs to show them.
 * What a citizen does happens in the browser, in {@code META-INF/resources/kiosk}; {@code kiosk.js}
 * is the module to read first.
 *
 * <p>Here read {@link vn.sipas.kiosk.KioskScreens}. Nothing here may take or store an answer: the
 * tablet seals it and sends it to the intake like every other response.
 */
package vn.sipas.kiosk;
