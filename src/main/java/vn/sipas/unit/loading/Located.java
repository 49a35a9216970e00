package vn.sipas.unit.loading;

/** An entry together with the line it was read from. */
record Located<T>(ImportFile file, long line, T entry) {}
