package vn.sipas.code;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;
import vn.sipas.unit.Units;

/** What is asked for, from a file, a form or a request; or all that is wrong with it. */
@ApplicationScoped
class CodeRequests {

  private static final int LONGEST_NOTE = 200;

  private final Campaigns campaigns;
  private final Units units;
  private final CodeConfig config;

  CodeRequests(Campaigns campaigns, Units units, CodeConfig config) {
    this.campaigns = campaigns;
    this.units = units;
    this.config = config;
  }

  /**
   * @throws Problem 422 with every fault
   */
  List<Lot> ofCsv(CampaignFacts campaign, String csv) {
    List<Fault> faults = new ArrayList<>();
    List<LotRow> rows = LotCsv.rows(csv, faults);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return lots(campaign, rows, config.mostAtOnce());
  }

  /**
   * One place and a number, from the form.
   *
   * @param place {@code desk:MC-991}, {@code unit:24611}, {@code psu:P7} or empty
   */
  List<Lot> ofPlace(CampaignFacts campaign, String place, String count) {
    Map<String, String> cells = new LinkedHashMap<>();
    int colon = place.indexOf(':');
    if (colon > 0) {
      cells.put(place.substring(0, colon), place.substring(colon + 1));
    }
    cells.put(LotRow.COUNT, count);
    LotRow row = new LotRow(cells, column -> column.equals(LotRow.COUNT) ? "count" : "place");
    return lots(campaign, List.of(row), config.mostAtOnce());
  }

  /**
   * @throws Problem 422 with every fault
   */
  List<Lot> ofJson(CampaignFacts campaign, JsonNode body) {
    JsonNode lots = body == null ? null : body.get("lots");
    if (lots == null || !lots.isArray() || lots.isEmpty()) {
      throw Problem.invalid(List.of(new Fault("lots", "no_rows", "code.fault.no_rows")));
    }
    List<LotRow> rows = new ArrayList<>();
    for (int i = 0; i < lots.size(); i++) {
      Map<String, String> cells = new LinkedHashMap<>();
      lots.get(i)
          .properties()
          .forEach(
              field -> {
                if (!field.getValue().isNull()) {
                  cells.put(field.getKey(), field.getValue().asText());
                }
              });
      String at = "lots." + i + ".";
      rows.add(new LotRow(cells, column -> at + column));
    }
    return lots(campaign, rows, config.mostAtOnce());
  }

  /**
   * @throws Problem 422 when it is more than can be printed
   */
  void refuseTooManySlips(List<Lot> lots) {
    int all = lots.stream().mapToInt(Lot::count).sum();
    if (all > config.mostSlips()) {
      throw Problem.invalid(
          List.of(
              new Fault(
                  "format", "too_many_slips", "code.fault.too_many_slips", config.mostSlips())));
    }
  }

  /** Null for none. */
  static String note(String typed) {
    String note = typed == null ? "" : typed.strip();
    if (note.length() > LONGEST_NOTE) {
      throw Problem.invalid(
          List.of(new Fault("note", "too_long", "code.fault.too_long", LONGEST_NOTE)));
    }
    return note.isEmpty() ? null : note;
  }

  private List<Lot> lots(CampaignFacts campaign, List<LotRow> rows, int most) {
    LotReader reader = new LotReader(campaign, campaigns.design(campaign.id()), units, most);
    List<Lot> lots = reader.read(rows);
    if (!reader.faults().isEmpty()) {
      throw Problem.invalid(reader.faults());
    }
    return lots;
  }
}
