package vn.sipas.paper;

import java.time.Instant;
import java.util.Map;

/**
 * What one person typed from a sheet.
 *
 * @param typed see {@link KeyedForm.Reading#tokens()}, and the day under {@link Comparison#DAY}
 */
record Entry(int serial, int turn, String by, Instant at, Map<String, String> typed) {}
