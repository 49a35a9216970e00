package vn.sipas.desk;

import java.util.List;
import vn.sipas.platform.PlainText;

/** Columns of a sheet of devices, by the headings under which offices write them. */
enum SheetColumn {
  CODE("code", true, "ma thiet bi", "ma"),
  NAME("name", true, "ten thiet bi", "ten"),
  DESK("desk", true, "ma noi tiep nhan", "noi tiep nhan", "bo phan mot cua"),
  CAMPAIGN("campaign", true, "ma dot khao sat", "dot khao sat"),
  CODE_CAMPAIGN("code_campaign", false, "dot khao sat co ma", "dot co ma");

  private final String heading;
  private final boolean needed;
  private final List<String> others;

  SheetColumn(String heading, boolean needed, String... others) {
    this.heading = heading;
    this.needed = needed;
    this.others = List.of(others);
  }

  public String heading() {
    return heading;
  }

  /** What stands in it. */
  public String key() {
    return "device.import.column_" + heading;
  }

  boolean isNeeded() {
    return needed;
  }

  boolean isNamed(String text) {
    String plain = PlainText.of(text);
    return plain.equals(heading) || others.contains(plain);
  }

  /** The heading under which a fault of an input's field is told. */
  static String of(String field) {
    return switch (field) {
      case "codeCampaign" -> CODE_CAMPAIGN.heading;
      default -> field;
    };
  }
}
