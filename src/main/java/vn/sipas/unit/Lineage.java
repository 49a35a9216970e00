package vn.sipas.unit;

import java.time.LocalDate;

/**
 * One old unit passing, whole or in part, into one new unit.
 *
 * @param effective first day of the new unit's rule over it
 * @param resolution number of the resolution that says so
 * @param clause its clause, empty where the list has none
 */
public record Lineage(
    int predecessor,
    int successor,
    LegalShare share,
    LocalDate effective,
    String resolution,
    String clause) {}
