package vn.sipas.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.access.CurrentUser;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.platform.Problem;

/** Where two entries of a sheet differ, somebody looks at the sheet and says what is on it. */
@ApplicationScoped
class Decisions {

  private final BatchRepository batches;
  private final SheetRepository sheets;
  private final EntryRepository entries;
  private final DifferenceRepository differences;
  private final CurrentUser user;
  private final Clock clock;

  Decisions(
      BatchRepository batches,
      SheetRepository sheets,
      EntryRepository entries,
      DifferenceRepository differences,
      CurrentUser user,
      Clock clock) {
    this.batches = batches;
    this.sheets = sheets;
    this.entries = entries;
    this.differences = differences;
    this.user = user;
    this.clock = clock;
  }

  /** The sheets that wait for somebody to decide. */
  @Transactional
  List<Integer> waiting(Batch batch) {
    return sheets.in(batch.id(), SheetState.DIFFERING).stream().map(Sheet::serial).toList();
  }

  /**
   * @throws Problem 409 when there is nothing to decide
   */
  @Transactional
  List<DifferenceRepository.Row> of(Batch batch, int serial) {
    refuseUnlessWaiting(batch, sheets.get(batch.id(), serial));
    return differences.of(batch.id(), serial);
  }

  private static void refuseUnlessWaiting(Batch batch, Sheet sheet) {
    if (sheet.state() != SheetState.DIFFERING) {
      throw new Problem(409, "paper_entered_before", batch.sheet(sheet.serial()).printed());
    }
  }

  /**
   * Settles a sheet. What the skip rules then no longer ask for needs no decision.
   *
   * @param chosen by field; empty where the sheet was not asked
   * @throws Problem 422 with every fault, 409 when there is nothing to decide
   */
  @Transactional
  void decide(
      CampaignTerms campaign, Batch batch, KeyedForm form, int serial, Map<String, String> chosen) {
    Batches.refuseIfClosed(batches.shared(batch.id()));
    refuseUnlessWaiting(batch, sheets.forChange(batch.id(), serial));
    List<DifferenceRepository.Row> rows = differences.of(batch.id(), serial);
    Entry first = entries.of(batch.id(), serial).get(0);
    Map<String, String> typed = new LinkedHashMap<>(first.typed());
    rows.forEach(row -> typed.put(row.field(), chosen.getOrDefault(row.field(), "")));
    Instant now = clock.instant();
    Map<String, String> read = SheetReading.of(campaign, form, typed, now);
    for (DifferenceRepository.Row row : rows) {
      differences.decide(batch.id(), row, read.getOrDefault(row.field(), ""), user.name(), now);
    }
    sheets.settle(
        batch.id(),
        serial,
        AnswerDay.submittedAt(read.get(Comparison.DAY), first.at(), campaign, now));
  }

  /** What a settled sheet says: its first entry, with what was decided. */
  @Transactional
  Map<String, String> settled(Sheet sheet) {
    Map<String, String> typed =
        new LinkedHashMap<>(entries.of(sheet.batchId(), sheet.serial()).get(0).typed());
    differences
        .of(sheet.batchId(), sheet.serial())
        .forEach(row -> typed.put(row.field(), row.decided()));
    return typed;
  }
}
