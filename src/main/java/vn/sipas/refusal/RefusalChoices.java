package vn.sipas.refusal;

import java.util.List;

/** What can be filtered by: all that occurs on the days asked for, whatever else is asked. */
record RefusalChoices(List<String> reasons, List<String> campaigns, List<String> channels) {}
