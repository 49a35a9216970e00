/**
 * The only technical package: clock, problems, languages, the embedded database, health.
 *
 * <p>Read {@code Main} first. It knows no feature; every feature may use it.
 */
package vn.sipas.platform;
