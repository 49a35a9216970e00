package vn.sipas.allowance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.sipas.access.CurrentUser;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.draw.DrawnSample;
import vn.sipas.draw.Samples;
import vn.sipas.field.FieldCase;
import vn.sipas.field.FieldCases;
import vn.sipas.frame.Contact;
import vn.sipas.frame.Frames;
import vn.sipas.frame.StoredFrame;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;
import vn.sipas.platform.VietnameseOrder;

/** Who may be paid, what was paid, and whether the numbers agree with those of the answers. */
@ApplicationScoped
class Allowances {

  static final int MOST = 10_000_000;

  private static final Comparator<Payee> BY_NAME =
      Comparator.comparing(Payee::name, VietnameseOrder.INSTANCE)
          .thenComparing(Payee::address, VietnameseOrder.INSTANCE);

  private final Campaigns campaigns;
  private final Samples samples;
  private final FieldCases cases;
  private final Frames frames;
  private final AllowanceRepository allowances;
  private final AllowanceConfig config;
  private final CurrentUser user;
  private final AuditLog audit;
  private final Clock clock;

  Allowances(
      Campaigns campaigns,
      Samples samples,
      FieldCases cases,
      Frames frames,
      AllowanceRepository allowances,
      AllowanceConfig config,
      CurrentUser user,
      AuditLog audit,
      Clock clock) {
    this.campaigns = campaigns;
    this.samples = samples;
    this.cases = cases;
    this.frames = frames;
    this.allowances = allowances;
    this.config = config;
    this.user = user;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Where a campaign's allowances stand.
   *
   * @param places in the order of their codes; empty before anything is in the field
   * @param waiting places that are ready but too small for a sheet yet
   */
  record Standing(List<Place> places, List<String> waiting, List<PayList> lists) {

    public long answers() {
      return places.stream().mapToLong(Place::answers).sum();
    }

    public int entitled() {
      return places.stream().mapToInt(Place::entitled).sum();
    }

    public int listed() {
      return lists.stream().mapToInt(PayList::entitled).sum();
    }

    public int paid() {
      return lists.stream().mapToInt(PayList::paid).sum();
    }

    public long sum() {
      return lists.stream().mapToLong(PayList::sum).sum();
    }
  }

  @Transactional
  Standing of(String campaign) {
    CampaignFacts facts = campaigns.get(campaign);
    var sample = samples.of(facts.id());
    if (sample.isEmpty()) {
      return new Standing(List.of(), List.of(), List.of());
    }
    List<Place> places = places(facts, sample.get());
    List<String> waiting = sheets(places).waiting().stream().map(Place::code).toList();
    return new Standing(places, waiting, allowances.of(sample.get().id()));
  }

  private Sheets sheets(List<Place> places) {
    return Sheets.of(
        places.stream().filter(Place::isReady).toList(),
        places.stream().allMatch(Place::isOver),
        config.smallestSheet());
  }

  private List<Place> places(CampaignFacts campaign, DrawnSample sample) {
    Map<String, Long> answers = allowances.answers(campaign.id());
    Map<String, Integer> listed = allowances.listed(sample.id());
    Map<String, List<FieldCase>> byPlace = new TreeMap<>();
    cases
        .of(campaign.id())
        .forEach(
            one ->
                byPlace.computeIfAbsent(one.drawn().place(), code -> new ArrayList<>()).add(one));
    List<Place> places = new ArrayList<>();
    byPlace.forEach(
        (code, field) ->
            places.add(
                new Place(
                    code,
                    field.get(0).drawn().stratum(),
                    (int) field.stream().filter(one -> !one.isFinal()).count(),
                    (int) field.stream().filter(FieldCase::tookPart).count(),
                    answers.getOrDefault(code, 0L),
                    listed.get(code))));
    return places;
  }

  /**
   * Puts everybody on sheets who can be paid now.
   *
   * @param amount đồng for each
   * @return the number of the list
   * @throws Problem 422 when the amount is none, or nobody can be put on a sheet
   */
  @Transactional
  int list(String campaign, String amount) {
    CampaignFacts facts = campaigns.get(campaign);
    DrawnSample sample = samples.of(facts.id()).orElseThrow(Allowances::nobody);
    int each = amount(amount);
    allowances.hold(sample.id());
    List<Sheets.Sheet> sheets = sheets(places(facts, sample)).sheets();
    if (sheets.isEmpty()) {
      throw nobody();
    }
    int number = allowances.of(sample.id()).size() + 1;
    allowances.add(sample.id(), number, each, LocalDate.now(clock), user.name(), sheets);
    int people = sheets.stream().mapToInt(Sheets.Sheet::entitled).sum();
    audit.record(
        AuditAction.ALLOWANCES_LISTED,
        campaign,
        Map.of("list", number, "sheets", sheets.size(), "people", people, "amount", each));
    return number;
  }

  private static Problem nobody() {
    return Problem.invalid(List.of(new Fault("amount", "nobody", "allowance.fault.nobody")));
  }

  private static int amount(String typed) {
    String digits = (typed == null ? "" : typed).replaceAll("[.,\\s\u00a0]", "");
    if (digits.matches("[1-9]\\d{0,7}") && Integer.parseInt(digits) <= MOST) {
      return Integer.parseInt(digits);
    }
    throw Problem.invalid(List.of(new Fault("amount", "amount", "allowance.fault.amount", MOST)));
  }

  /**
   * @throws Problem 404 when there is none
   */
  @Transactional
  PayList get(String campaign, int number) {
    return of(campaign).lists().stream()
        .filter(list -> list.number() == number)
        .findFirst()
        .orElseThrow(() -> Problem.notFound(number));
  }

  private PaySheet sheet(PayList list, int number) {
    return list.sheets().stream()
        .filter(sheet -> sheet.number() == number)
        .findFirst()
        .orElseThrow(() -> Problem.notFound(number));
  }

  /**
   * The people of a sheet, by name. Recorded: contacts are opened.
   *
   * @throws Problem 404 when there is no such sheet
   */
  @Transactional
  List<Payee> people(String campaign, int list, int number) {
    PaySheet sheet = sheet(get(campaign, list), number);
    CampaignFacts facts = campaigns.get(campaign);
    DrawnSample sample = samples.of(facts.id()).orElseThrow();
    StoredFrame frame = frames.get(campaign, sample.frameId());
    boolean onePlace = sheet.places().size() == 1;
    List<Payee> people =
        cases.of(facts.id()).stream()
            .filter(FieldCase::tookPart)
            .filter(one -> sheet.places().contains(one.drawn().place()))
            .map(one -> payee(frame, one.drawn().code(), onePlace))
            .sorted(BY_NAME)
            .toList();
    audit.record(
        AuditAction.ALLOWANCES_PRINTED,
        campaign,
        Map.of("list", list, "sheet", number, "people", people.size()));
    return people;
  }

  /** One of several households of a row has no name here: whoever speaks for them is not paid. */
  private Payee payee(StoredFrame frame, String code, boolean withAddress) {
    Contact contact = frames.contact(frame, code).orElse(null);
    if (contact == null || contact.name().isBlank()) {
      return new Payee(code, false, "");
    }
    return new Payee(contact.name(), true, withAddress ? contact.address() : "");
  }

  /**
   * Notes how many of a sheet were paid; noting it again puts it right.
   *
   * @throws Problem 404 without such a sheet, 422 when it is no number from 0 to those on the sheet
   */
  @Transactional
  void settle(String campaign, int list, int number, String paid) {
    PayList of = get(campaign, list);
    PaySheet sheet = sheet(of, number);
    String digits = paid == null ? "" : paid.strip();
    if (!digits.matches("\\d{1,6}") || Integer.parseInt(digits) > sheet.entitled()) {
      throw Problem.invalid(
          List.of(new Fault(paidField(number), "paid", "allowance.fault.paid", sheet.entitled())));
    }
    int count = Integer.parseInt(digits);
    allowances.settle(of.id(), number, count, LocalDate.now(clock), user.name());
    audit.record(
        AuditAction.ALLOWANCES_SETTLED,
        campaign,
        Map.of("list", list, "sheet", number, "paid", count, "unpaid", sheet.entitled() - count));
  }

  static String paidField(int sheet) {
    return "paid-" + sheet;
  }
}
