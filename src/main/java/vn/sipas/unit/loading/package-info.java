/**
 * Brings official lists of units, agencies and desks into the database, and the sample province.
 *
 * <p>Read {@link vn.sipas.unit.loading.UnitImport} first: read, check everything, then change in
 * one transaction. A file with a single fault changes nothing.
 */
package vn.sipas.unit.loading;
