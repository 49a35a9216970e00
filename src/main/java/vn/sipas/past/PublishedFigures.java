package vn.sipas.past;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sipas.access.CurrentUser;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.analysis.file.FileFault;
import vn.sipas.analysis.file.TableFile;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Units;

/** Figures of earlier years of which only the published number is known; no campaigns. */
@ApplicationScoped
public class PublishedFigures {

  private final PublishedRepository repository;
  private final PublishedMeasures measures;
  private final Units units;
  private final CurrentUser user;
  private final AuditLog audit;
  private final Clock clock;

  PublishedFigures(
      PublishedRepository repository,
      PublishedMeasures measures,
      Units units,
      CurrentUser user,
      AuditLog audit,
      Clock clock) {
    this.repository = repository;
    this.measures = measures;
    this.units = units;
    this.user = user;
    this.audit = audit;
    this.clock = clock;
  }

  /** By place and measure, newest first. */
  public List<PublishedFigure> all() {
    return repository.all();
  }

  /**
   * What was published of a unit's people up to a year, by measure, newest first.
   *
   * @param boundaries on which the unit exists
   */
  public List<PublishedFigure> of(AdministrativeUnit unit, LocalDate boundaries, int year) {
    PublishedPlaces places = new PublishedPlaces(units.tree());
    return all().stream()
        .filter(figure -> figure.year() <= year && places.isSame(figure, unit, boundaries))
        .toList();
  }

  /** Years from which on figures are not comparable with those before, whatever the place. */
  public Set<Integer> breaks() {
    return breaks(all());
  }

  static Set<Integer> breaks(List<PublishedFigure> figures) {
    return figures.stream()
        .filter(PublishedFigure::methodBreak)
        .map(PublishedFigure::year)
        .collect(Collectors.toSet());
  }

  /**
   * Stores one figure; the former one of the same year, place and measure goes.
   *
   * @param typed by the fields' names
   * @throws Problem 422 with every fault
   */
  PublishedFigure add(Map<String, String> typed) {
    List<Fault> faults = new ArrayList<>();
    Map<PublishedColumn, String> cells = new java.util.EnumMap<>(PublishedColumn.class);
    for (PublishedColumn column : PublishedColumn.values()) {
      String text = typed.get(column.code());
      cells.put(column, text == null ? "" : text);
    }
    PublishedFigure figure =
        reader()
            .figure(
                cells,
                (column, code, args) ->
                    faults.add(new Fault(column.code(), code, PastReading.KEYS + code, args)));
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    int id = repository.put(figure).orElseThrow();
    record(AuditAction.PUBLISHED_FIGURES_STORED, figure.place(), 1);
    return get(id);
  }

  /**
   * @throws Problem 404 when there is no such figure
   */
  PublishedFigure get(int id) {
    return all().stream()
        .filter(figure -> figure.id() == id)
        .findFirst()
        .orElseThrow(() -> Problem.notFound(id));
  }

  private PublishedReader reader() {
    return new PublishedReader(
        measures::find,
        new PublishedPlaces(units.tree()),
        LocalDate.now(clock).getYear(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        user.name());
  }

  /**
   * What storing it would do.
   *
   * @throws Problem 422 when the file is no table
   */
  PublishedCheck check(Path file) {
    PublishedFile reading = new PublishedFile(reader());
    try {
      TableFile.open(file).read(null, reading);
    } catch (FileFault fault) {
      throw fault.problem();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reading.check();
  }

  /**
   * Stores all figures of a file, or none.
   *
   * @param leaveOut whether rows with faults are left out; otherwise one fault refuses the file
   * @throws Problem 422 with the faults of the file
   */
  @Transactional
  PublishedCheck store(Path file, boolean leaveOut) {
    PublishedCheck check = check(file);
    if (check.figures().isEmpty() || !check.isFaultless() && !leaveOut) {
      throw check.problem();
    }
    check.figures().forEach(repository::put);
    record(AuditAction.PUBLISHED_FIGURES_STORED, "published-figures", check.figures().size());
    return check;
  }

  /**
   * @throws Problem 404 when there is no such figure
   */
  void remove(int id) {
    PublishedFigure figure = get(id);
    repository.remove(id);
    audit.record(
        AuditAction.PUBLISHED_FIGURE_REMOVED,
        figure.place(),
        Map.of("year", figure.year(), "measure", figure.measure(), "share", figure.share()));
  }

  private void record(AuditAction action, String subject, int figures) {
    audit.record(action, subject, Map.of("figures", figures));
  }
}
