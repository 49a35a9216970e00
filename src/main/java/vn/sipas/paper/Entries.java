package vn.sipas.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.sipas.access.CurrentUser;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.platform.Problem;

/** Takes what is typed from sheets, and compares where two people typed. */
@ApplicationScoped
class Entries {

  /** Whether the sheet came by post. */
  static final String BY_POST = "sheet.post";

  private final BatchRepository batches;
  private final SheetRepository sheets;
  private final EntryRepository entries;
  private final DifferenceRepository differences;
  private final SheetCodes codes;
  private final CurrentUser user;
  private final Clock clock;

  Entries(
      BatchRepository batches,
      SheetRepository sheets,
      EntryRepository entries,
      DifferenceRepository differences,
      SheetCodes codes,
      CurrentUser user,
      Clock clock) {
    this.batches = batches;
    this.sheets = sheets;
    this.entries = entries;
    this.differences = differences;
    this.codes = codes;
    this.user = user;
    this.clock = clock;
  }

  /**
   * The serial of a sheet of this batch.
   *
   * @throws Problem 422 when it is none, saying why
   */
  @Transactional
  int serial(CampaignTerms campaign, Batch batch, String typed) {
    SheetNumber number =
        SheetNumber.typed(typed, campaign.id())
            .orElseThrow(() -> wrongSheet(typed.isBlank() ? "no_sheet" : "mistyped_sheet"));
    if (number.campaign() != campaign.id()) {
      throw wrongSheet("other_campaign");
    }
    if (number.serial() < batch.firstSerial() || number.serial() > batch.lastSerial()) {
      throw batches.of(campaign.id()).stream()
          .filter(other -> other.firstSerial() <= number.serial())
          .filter(other -> number.serial() <= other.lastSerial())
          .findFirst()
          .map(other -> wrongSheet("other_batch", other.number()))
          .orElseGet(() -> wrongSheet("not_printed"));
    }
    return number.serial();
  }

  private static Problem wrongSheet(String code, Object... args) {
    return Problem.invalid(List.of(BatchOrder.fault(EntryPages.NUMBER, code, args)));
  }

  /**
   * Which entry of the sheet the current user's would be: the first or the second.
   *
   * @throws Problem 409 when there is nothing to enter, or not for this user
   */
  @Transactional
  int turn(Batch batch, int serial) {
    return turn(batches.shared(batch.id()), sheets.get(batch.id(), serial));
  }

  private int turn(Batch batch, Sheet sheet) {
    Batches.refuseIfClosed(batch);
    if (sheet.state() == SheetState.PRINTED) {
      return 1;
    }
    if (sheet.state() == SheetState.ENTERED) {
      boolean own = entries.of(batch.id(), sheet.serial()).get(0).by().equals(user.name());
      if (own) {
        throw new Problem(409, "paper_entered_by_you", number(batch, sheet));
      }
      return 2;
    }
    boolean noted = SheetState.WITHOUT_ANSWERS.contains(sheet.state());
    throw new Problem(
        409, noted ? "paper_without_answers" : "paper_entered_before", number(batch, sheet));
  }

  private static String number(Batch batch, Sheet sheet) {
    return batch.sheet(sheet.serial()).printed();
  }

  /**
   * Stores an entry, once however often it is sent. A sheet that needs no other, or whose two
   * entries agree, is then settled.
   *
   * @param typed by field, and the day under {@link Comparison#DAY}
   * @throws Problem 422 with every fault, 409 when there is nothing to enter
   */
  @Transactional
  SheetState enter(
      CampaignTerms campaign, Batch batch, KeyedForm form, int serial, Map<String, String> typed) {
    Batch now = batches.shared(batch.id());
    Batches.refuseIfClosed(now);
    refuseUnlessAsked(campaign, form);
    Map<String, String> read = SheetReading.of(campaign, form, typed, clock.instant());
    String sealed = codes.sealed(typed.get(SheetCodes.CODE), campaign, batch, serial);
    Sheet sheet = sheets.forChange(batch.id(), serial);
    List<Entry> before = entries.of(batch.id(), serial);
    if (before.stream().anyMatch(entry -> isSame(form, entry, read))) {
      return sheet.state();
    }
    int turn = turn(now, sheet);
    if (turn == 2) {
      read.keySet().removeIf(code -> !code.equals(Comparison.DAY) && form.field(code).isText());
    }
    Entry entry = new Entry(serial, turn, user.name(), clock.instant(), read);
    entries.add(batch.id(), entry);
    if (turn == 1) {
      sheets.came(batch.id(), serial, sealed, !typed.getOrDefault(BY_POST, "").isEmpty());
    }
    if (turn == 1 && sheet.twice()) {
      sheets.become(batch.id(), serial, SheetState.ENTERED);
      return SheetState.ENTERED;
    }
    return turn == 1 || agree(batch, form, before.get(0), entry)
        ? settle(campaign, batch, turn == 1 ? entry : before.get(0))
        : differ(batch, serial);
  }

  /** Sent before by the same person: what is typed in a second entry holds no texts. */
  private boolean isSame(KeyedForm form, Entry entry, Map<String, String> read) {
    return entry.by().equals(user.name())
        && Comparison.of(form, entry.typed(), read).isEmpty()
        && (entry.turn() == 2 || entry.typed().equals(read));
  }

  private static void refuseUnlessAsked(CampaignTerms campaign, KeyedForm form) {
    if (!form.isOf(campaign)) {
      throw new Problem(409, "paper_other_version", form.survey());
    }
    if (campaign.status() == CampaignStatus.DRAFT || campaign.status() == CampaignStatus.ARCHIVED) {
      throw new Problem(410, "campaign_not_open", campaign.code());
    }
  }

  private boolean agree(Batch batch, KeyedForm form, Entry first, Entry second) {
    List<Comparison.Difference> found = Comparison.of(form, first.typed(), second.typed());
    found.forEach(difference -> differences.add(batch.id(), first, second, difference));
    return found.isEmpty();
  }

  private SheetState settle(CampaignTerms campaign, Batch batch, Entry first) {
    Instant at =
        AnswerDay.submittedAt(
            first.typed().get(Comparison.DAY), first.at(), campaign, clock.instant());
    sheets.settle(batch.id(), first.serial(), at);
    return SheetState.AGREED;
  }

  private SheetState differ(Batch batch, int serial) {
    sheets.become(batch.id(), serial, SheetState.DIFFERING);
    return SheetState.DIFFERING;
  }

  /**
   * Notes that a sheet came back without answers or not at all, or takes that back.
   *
   * @throws Problem 409 when it has been entered
   */
  @Transactional
  void note(Batch batch, int serial, SheetState state) {
    Batches.refuseIfClosed(batches.shared(batch.id()));
    Sheet sheet = sheets.forChange(batch.id(), serial);
    if (!SheetState.WITHOUT_ANSWERS.contains(sheet.state())) {
      throw new Problem(409, "paper_entered_before", number(batch, sheet));
    }
    sheets.become(batch.id(), serial, state);
  }

  /**
   * Gives a sheet that the intake refused because of its code another one, or none.
   *
   * @throws Problem 409 when it was not refused, 422 when it is no code of this campaign
   */
  @Transactional
  void recode(CampaignTerms campaign, Batch batch, int serial, String typed) {
    Batches.refuseIfClosed(batches.shared(batch.id()));
    Sheet sheet = sheets.forChange(batch.id(), serial);
    if (sheet.state() != SheetState.AGREED || sheet.sealedCode() == null) {
      throw new Problem(409, "paper_entered_before", number(batch, sheet));
    }
    sheets.came(batch.id(), serial, codes.sealed(typed, campaign, batch, serial), sheet.byPost());
  }

  /**
   * Takes back the current user's own entry, which nobody has compared yet.
   *
   * @throws Problem 409 when there is none
   */
  @Transactional
  void withdraw(Batch batch, int serial) {
    Batches.refuseIfClosed(batches.shared(batch.id()));
    Sheet sheet = sheets.forChange(batch.id(), serial);
    List<Entry> own = entries.of(batch.id(), serial);
    if (sheet.state() != SheetState.ENTERED || !own.get(0).by().equals(user.name())) {
      throw new Problem(409, "paper_entered_before", number(batch, sheet));
    }
    entries.remove(batch.id(), serial);
    sheets.become(batch.id(), serial, SheetState.PRINTED);
  }
}
