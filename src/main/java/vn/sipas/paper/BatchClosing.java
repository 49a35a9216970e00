package vn.sipas.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.sipas.platform.Problem;

/**
 * What closing does: everything typed and the secret go, so that nothing leads from a sheet to a
 * response; how often who erred where stays.
 */
@ApplicationScoped
class BatchClosing {

  private static final int LONGEST_REASON = 500;

  private final BatchRepository batches;
  private final SheetRepository sheets;
  private final EntryRepository entries;
  private final DifferenceRepository differences;

  BatchClosing(
      BatchRepository batches,
      SheetRepository sheets,
      EntryRepository entries,
      DifferenceRepository differences) {
    this.batches = batches;
    this.sheets = sheets;
    this.entries = entries;
    this.differences = differences;
  }

  /** In the transaction of the caller, who has the batch for himself. */
  void close(Batch batch, KeyedForm form, Batch.Closing closing) {
    Rates.compared(form, entries.pairs(batch.id()))
        .forEach(compared -> differences.keep(batch.id(), compared));
    differences.makeAnonymous(batch.id());
    entries.removeAll(batch.id());
    sheets.close(batch.id());
    batches.close(batch.id(), closing);
  }

  /**
   * Null for none.
   *
   * @throws Problem 422 when one is needed, or it is too long
   */
  static String reason(String typed, boolean agree) {
    String reason = typed.strip();
    if (reason.isEmpty() && !agree) {
      throw Problem.invalid(List.of(BatchOrder.fault("reason", "reason_missing")));
    }
    if (reason.length() > LONGEST_REASON) {
      throw Problem.invalid(List.of(BatchOrder.fault("reason", "too_long", LONGEST_REASON)));
    }
    return reason.isEmpty() ? null : reason;
  }
}
