package vn.sipas.field;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** Gives open cases to enumerators; those with a conflict of interest are refused and told. */
@ApplicationScoped
class Assignments {

  /** A case that was not given, and why. */
  record Refused(int number, Conflict conflict) {}

  record Result(int assigned, List<Refused> refused) {}

  /**
   * What is asked for.
   *
   * @param commune all its open cases; null for all that are numbered
   * @param numbers empty for all of the commune
   * @param due null for no day
   */
  record Order(String commune, List<Integer> numbers, String enumerator, Mode mode, LocalDate due) {

    boolean takes(CaseState one) {
      return numbers.isEmpty() || numbers.contains(one.number());
    }
  }

  private final FieldRepository cases;
  private final FieldWorks works;
  private final Enumerators enumerators;
  private final AuditLog audit;
  private final Clock clock;

  Assignments(
      FieldRepository cases,
      FieldWorks works,
      Enumerators enumerators,
      AuditLog audit,
      Clock clock) {
    this.cases = cases;
    this.works = works;
    this.enumerators = enumerators;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Reads what was typed.
   *
   * @throws Problem 422 with every fault
   */
  Order read(FieldWork work, SheetRow typed, List<Integer> numbers) {
    List<Fault> faults = new ArrayList<>();
    String commune = typed.cell("commune");
    if (commune.isEmpty() && numbers.isEmpty()) {
      faults.add(typed.fault("commune", "no_cases_chosen"));
    }
    String code = typed.cell("enumerator");
    boolean known =
        enumerators.of(work.campaign()).stream()
            .anyMatch(one -> one.active() && one.code().equals(code));
    if (!known) {
      faults.add(typed.fault("enumerator", "unknown_enumerator", code));
    }
    Mode mode = Mode.of(typed.cell("mode")).orElse(null);
    if (mode == null) {
      faults.add(typed.fault("mode", "unknown_mode", typed.cell("mode")));
    }
    LocalDate due = due(typed, faults);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return new Order(commune.isEmpty() ? null : commune, numbers, code, mode, due);
  }

  private LocalDate due(SheetRow typed, List<Fault> faults) {
    String text = typed.cell("due");
    if (text.isEmpty()) {
      return null;
    }
    try {
      LocalDate due = LocalDate.parse(text);
      if (due.isBefore(LocalDate.now(clock))) {
        faults.add(typed.fault("due", "due_is_past"));
      }
      return due;
    } catch (DateTimeParseException e) {
      faults.add(typed.fault("due", "bad_day", text));
      return null;
    }
  }

  @Transactional
  Result assign(FieldWork work, Order order) {
    cases.lock(works.forChange(work).draw());
    Enumerator enumerator = enumerators.get(work.campaign(), order.enumerator());
    ConflictRule rule = rule(work);
    List<Refused> refused = new ArrayList<>();
    int assigned = 0;
    CaseFilter open = new CaseFilter(order.commune(), null, Situation.OPEN, null);
    for (CaseState one : works.cases(work, open).stream().filter(order::takes).toList()) {
      Conflict conflict = rule.of(enumerator, one.drawn());
      if (conflict == null) {
        cases.assign(work.draw(), one.number(), enumerator.id(), order.mode(), order.due());
        assigned++;
      } else {
        refused.add(new Refused(one.number(), conflict));
      }
    }
    audit.record(
        AuditAction.FIELD_ASSIGNED,
        work.campaign().code(),
        Map.of("enumerator", enumerator.code(), "cases", assigned, "refused", refused.size()));
    return new Result(assigned, refused);
  }

  ConflictRule rule(FieldWork work) {
    return new ConflictRule(
        works.places(work), enumerators.postAgencies(work.campaign()), work.dossiers());
  }
}
