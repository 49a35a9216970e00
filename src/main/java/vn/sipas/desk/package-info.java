/**
 * Tablets at one-stop desks: who they are, how they are enrolled, what they tell of themselves.
 *
 * <p>Read {@code Device} and {@code Devices} first. A device can insert responses and nothing else;
 * this package does not know an answer.
 */
package vn.sipas.desk;
