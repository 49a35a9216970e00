package vn.sipas.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** What somebody says is on a sheet: its answers and its day, or all that is wrong with them. */
final class SheetReading {

  private SheetReading() {}

  /**
   * By field, written one way; the day as {@code 2026-11-05} or empty.
   *
   * @throws Problem 422 with every fault
   */
  static Map<String, String> of(
      CampaignTerms campaign, KeyedForm form, Map<String, String> typed, Instant now) {
    List<Fault> faults = new ArrayList<>();
    String day = typed.getOrDefault(Comparison.DAY, "");
    Fault wrongDay = AnswerDay.fault(day, campaign, now);
    if (wrongDay != null) {
      faults.add(wrongDay);
    }
    KeyedForm.Reading reading = form.read(typed);
    faults.addAll(reading.faults());
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    Map<String, String> read = new LinkedHashMap<>();
    read.put(Comparison.DAY, day.isBlank() ? "" : AnswerDay.read(day).toString());
    read.putAll(reading.tokens());
    return read;
  }
}
