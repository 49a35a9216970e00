package vn.sipas.field;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sipas.access.CurrentUser;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.code.CaseCodes;
import vn.sipas.draw.DrawnCase;
import vn.sipas.draw.RecentPersons;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** Takes the next case of a place's reserve in place of one that did not answer. */
@ApplicationScoped
class Replacements {

  private static final int LONGEST_REASON = 500;

  private final FieldRepository cases;
  private final CaseCodeRepository codes;
  private final CaseCodes caseCodes;
  private final FieldWorks works;
  private final Assignments assignments;
  private final Enumerators enumerators;
  private final RecentPersons persons;
  private final CurrentUser user;
  private final AuditLog audit;
  private final Clock clock;

  Replacements(
      FieldRepository cases,
      CaseCodeRepository codes,
      CaseCodes caseCodes,
      FieldWorks works,
      Assignments assignments,
      Enumerators enumerators,
      RecentPersons persons,
      CurrentUser user,
      AuditLog audit,
      Clock clock) {
    this.cases = cases;
    this.codes = codes;
    this.caseCodes = caseCodes;
    this.works = works;
    this.assignments = assignments;
    this.enumerators = enumerators;
    this.persons = persons;
    this.user = user;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Nobody chooses which: it is the lowest turn of the same place that nobody was asked for yet.
   * The first case's unused code lets nobody in any more.
   *
   * @return number of the case of the reserve
   * @throws Problem 409 when the case may not be replaced or the reserve is used up, 422 without a
   *     reason
   */
  @Transactional
  int replace(FieldWork work, int number, String typed) {
    cases.lock(works.forChange(work).draw());
    CaseState state = works.one(work, number);
    if (!state.mayBeReplaced()) {
      throw new Problem(409, "case_not_replaceable", number);
    }
    String reason = reason(typed);
    DrawnCase next =
        cases
            .nextInReserve(work.draw(), number)
            .orElseThrow(() -> new Problem(409, "reserve_used_up", number));
    String enumerator = state.of().enumerator();
    boolean same =
        enumerator != null
            && assignments.rule(work).of(enumerators.get(work.campaign(), enumerator), next)
                == null;
    cases.release(
        work.draw(), next.number(), number, same, reason, user.name(), LocalDate.now(clock));
    persons.remember(work.campaign().code(), work.sample(), next);
    caseCodes.revoke(codes.of(work.draw(), Set.of(number)).values());
    audit.record(
        AuditAction.FIELD_REPLACED,
        work.campaign().code(),
        Map.of("case", number, "by", next.number(), "reason", reason));
    return next.number();
  }

  /** Whether somebody of the reserve could be asked in its place. */
  boolean isLeft(FieldWork work, int number) {
    return cases.nextInReserve(work.draw(), number).isPresent();
  }

  private static String reason(String typed) {
    String reason = typed == null ? "" : typed.strip();
    String wrong =
        reason.isEmpty() ? "reason_missing" : reason.length() > LONGEST_REASON ? "too_long" : null;
    if (wrong != null) {
      throw Problem.invalid(
          List.of(new Fault("replaceReason", wrong, "field.fault." + wrong, LONGEST_REASON)));
    }
    return reason;
  }
}
