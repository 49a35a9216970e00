package vn.sipas.campaign;

import java.time.LocalDate;
import java.util.Optional;

/** Finds an administrative unit by its code on a day's boundaries: a code alone is not enough. */
@FunctionalInterface
interface UnitCodes {

  Optional<Integer> idOf(String code, LocalDate boundaries);
}
