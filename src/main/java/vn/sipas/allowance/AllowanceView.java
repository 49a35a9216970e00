package vn.sipas.allowance;

import java.util.List;

/**
 * The page of a campaign's allowances.
 *
 * @param drawn whether there is a sample at all
 * @param smallest how many people a sheet names at least
 * @param waiting names of places that are ready and too small yet
 * @param amount what is in the field of the amount
 */
record AllowanceView(
    String code,
    String name,
    boolean drawn,
    int smallest,
    Allowances.Standing standing,
    List<Line> places,
    List<String> waiting,
    String amount) {

  /** A place with its name and its state in words. */
  record Line(String name, Place place) {

    public String stateKey() {
      return "allowance.state." + place.state().name().toLowerCase(java.util.Locale.ROOT);
    }

    public String mark() {
      return switch (place.state()) {
        case LISTED -> "good";
        case DIFFERS, LISTED_DIFFERS -> "bad";
        case OPEN, READY -> "open";
        case NOBODY -> "";
      };
    }
  }

  /** A sheet with the names of its places. */
  record SheetLine(PaySheet sheet, String places) {

    /** Id of the field in which its number of paid people is typed. */
    public String fieldId() {
      return Allowances.paidField(sheet.number());
    }
  }

  /** The page of one list. */
  record OfList(String code, String name, PayList list, List<SheetLine> sheets) {}

  /** The page that is printed and signed. */
  record Printed(
      String code, String name, PayList list, SheetLine sheet, List<Payee> people, boolean named) {

    public long sum() {
      return (long) list.amount() * people.size();
    }
  }

  public boolean ready() {
    return places.stream().anyMatch(line -> line.place().isReady())
        && waiting.size() < ready(places);
  }

  private static long ready(List<Line> places) {
    return places.stream().filter(line -> line.place().isReady()).count();
  }

  public boolean agrees() {
    return standing.answers() == standing.entitled();
  }
}
