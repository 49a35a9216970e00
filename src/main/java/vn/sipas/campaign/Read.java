package vn.sipas.campaign;

import java.util.List;
import vn.sipas.platform.Fault;

/** What could be read of an input, and everything that was wrong with it. */
record Read<T>(T value, List<Fault> faults) {}
