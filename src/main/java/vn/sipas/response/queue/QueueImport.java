package vn.sipas.response.queue;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.desk.Device;
import vn.sipas.desk.Devices;
import vn.sipas.platform.Problem;
import vn.sipas.platform.ProblemDocument;
import vn.sipas.response.SealedIntake;
import vn.sipas.response.queue.ImportReport.Refusal;
import vn.sipas.response.queue.ImportReport.Result;
import vn.sipas.response.queue.QueueFile.Item;

/**
 * Delivers what a file holds as the device that made it, also one that was revoked since: its
 * answers were given while it stood at its desk.
 */
@ApplicationScoped
class QueueImport {

  private static final int AT_ONCE = 100;
  private static final int MOST_REFUSALS = 500;

  /** A report and what became of every response, in the order of the file. */
  record Imported(ImportReport report, List<Result> responses) {}

  private final SealedIntake intake;
  private final Devices devices;
  private final QueueImportRepository imports;
  private final AuditLog audit;
  private final ObjectMapper json;
  private final Clock clock;

  QueueImport(
      SealedIntake intake,
      Devices devices,
      QueueImportRepository imports,
      AuditLog audit,
      ObjectMapper json,
      Clock clock) {
    this.intake = intake;
    this.devices = devices;
    this.imports = imports;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param by the user's name
   * @throws Problem 422 or 413 when nothing of the file can be taken
   */
  Imported take(byte[] content, String by, Locale locale) {
    QueueFile file = QueueFile.read(content, json);
    Map<String, Optional<Device>> makers = makers(file);
    if (makers.get(file.device()).isEmpty()) {
      throw new Problem(422, "queue_file_of_unknown_device", file.device());
    }
    List<Result> results = new ArrayList<>();
    List<Item> all = file.responses();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<Item> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      results.addAll(deliver(some, file, makers, locale));
    }
    ImportReport report = imports.keep(report(file, by, results));
    audit.record(
        AuditAction.QUEUE_IMPORTED,
        file.device(),
        Map.of(
            "stored", report.stored(),
            "repeated", report.repeated(),
            "refused", report.refused()));
    return new Imported(report, results);
  }

  private Map<String, Optional<Device>> makers(QueueFile file) {
    List<String> codes = new ArrayList<>(List.of(file.device()));
    file.responses().forEach(item -> codes.add(file.maker(item)));
    return codes.stream().distinct().collect(Collectors.toMap(Function.identity(), devices::find));
  }

  private List<Result> deliver(
      List<Item> items, QueueFile file, Map<String, Optional<Device>> makers, Locale locale) {
    List<CompletableFuture<SealedIntake.Outcome>> outcomes =
        items.stream().map(item -> deliver(item, file, makers.get(file.maker(item)))).toList();
    return outcomes.stream().map(outcome -> result(outcome.join(), locale)).toList();
  }

  private CompletableFuture<SealedIntake.Outcome> deliver(
      Item item, QueueFile file, Optional<Device> maker) {
    return maker
        .map(device -> intake.take(item.id(), item.sealed(), device, file.clockCorrection(item)))
        .orElseGet(
            () -> {
              Problem unknown = new Problem(422, "queue_file_of_unknown_device", file.maker(item));
              return CompletableFuture.completedFuture(
                  new SealedIntake.Outcome(item.id(), unknown.status(), unknown));
            });
  }

  private static Result result(SealedIntake.Outcome outcome, Locale locale) {
    Problem problem = outcome.problem();
    return new Result(
        outcome.id(),
        outcome.status(),
        problem == null ? null : ProblemDocument.of(problem, locale));
  }

  private ImportReport report(QueueFile file, String by, List<Result> results) {
    List<Result> refused = results.stream().filter(Result::isRefused).toList();
    int stored = (int) results.stream().filter(result -> result.status() == 201).count();
    return new ImportReport(
        0,
        clock.instant(),
        by,
        file.device(),
        file.exportedAt(),
        stored,
        results.size() - stored - refused.size(),
        refused.size(),
        refused.stream().limit(MOST_REFUSALS).map(Refusal::of).toList());
  }
}
