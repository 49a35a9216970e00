package vn.sipas.field;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.access.CurrentUser;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** Takes what is reported of cases, all of it or nothing. */
@ApplicationScoped
class Dispositions {

  private final FieldRepository cases;
  private final HistoryRepository history;
  private final FieldWorks works;
  private final CurrentUser user;
  private final AuditLog audit;
  private final Clock clock;

  Dispositions(
      FieldRepository cases,
      HistoryRepository history,
      FieldWorks works,
      CurrentUser user,
      AuditLog audit,
      Clock clock) {
    this.cases = cases;
    this.history = history;
    this.works = works;
    this.user = user;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The audit log has numbers only: its times would say when somebody answered.
   *
   * @return how many cases were changed or tried
   * @throws Problem 422 with every fault
   */
  @Transactional
  int report(FieldWork work, List<SheetRow> rows) {
    LocalDate today = LocalDate.now(clock);
    List<Fault> faults = new ArrayList<>();
    List<Report> reports = rows.stream().map(row -> Report.read(row, today, faults)).toList();
    cases.lock(works.forChange(work).draw());
    Map<Integer, CaseState> states = new HashMap<>();
    CaseFilter reported =
        reports.size() == 1 ? CaseFilter.of(reports.get(0).number()) : CaseFilter.NONE;
    works.cases(work, reported).forEach(one -> states.put(one.number(), one));
    Map<Integer, Report> seen = new HashMap<>();
    List<Report> telling = new ArrayList<>();
    for (Report report : reports) {
      CaseState state = states.get(report.number());
      if (seen.put(report.number(), report) != null) {
        faults.add(report.row().fault(Report.CASE, "case_twice", report.number()));
      } else if (state == null && report.number() > 0) {
        faults.add(report.row().fault(Report.CASE, "unknown_case", report.number()));
      } else if (state != null && check(report, state, faults)) {
        telling.add(report);
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    telling.forEach(report -> take(work.draw(), report, states.get(report.number()), today));
    if (!telling.isEmpty()) {
      audit.record(
          AuditAction.FIELD_REPORTED, work.campaign().code(), Map.of("cases", telling.size()));
    }
    return telling.size();
  }

  /** Whether it says anything new; faults are told. */
  private static boolean check(Report report, CaseState state, List<Fault> faults) {
    boolean ends = report.disposes() && report.disposition() != state.disposition();
    if (ends) {
      String wrong = wrong(report, state);
      if (wrong != null) {
        faults.add(
            report
                .row()
                .fault(wrong.equals("reason_missing") ? Report.REASON : Report.DISPOSITION, wrong));
      }
    }
    return ends || report.result() != null;
  }

  /** Why this case cannot end so; null when it can. */
  private static String wrong(Report report, CaseState state) {
    Disposition to = report.disposition();
    Transition step = Transition.of(state.disposition(), to, state.learned());
    if (step == Transition.NEVER) {
      return "step_never";
    } else if (to == null && state.replacedBy() != null) {
      return "case_replaced";
    } else if (to == Disposition.NOT_ATTEMPTED
        && (state.attempts() > 0 || report.result() != null)) {
      return "case_attempted";
    }
    Mode mode = report.mode() == null ? state.of().mode() : report.mode();
    boolean answered = isAnswer(to);
    if (answered && !state.learned() && (mode == null || mode == Mode.ONLINE)) {
      return "complete_by_code";
    }
    return step == Transition.WITH_REASON && report.reason() == null ? "reason_missing" : null;
  }

  private static boolean isAnswer(Disposition disposition) {
    return disposition != null && disposition.isAnswer();
  }

  private void take(int draw, Report report, CaseState state, LocalDate today) {
    if (report.mode() != null) {
      cases.setMode(draw, report.number(), report.mode());
    }
    if (report.result() != null) {
      Mode tried = report.mode() == null ? state.of().mode() : report.mode();
      var attempt =
          new HistoryRepository.Attempt(
              report.attemptedOn(),
              tried == null ? Mode.INTERVIEW : tried,
              report.result(),
              user.name());
      history.add(draw, report.number(), attempt);
    }
    if (report.disposes() && report.disposition() != state.disposition()) {
      cases.dispose(draw, report.number(), report.disposition(), state.learned());
      boolean told = isAnswer(report.disposition()) || isAnswer(state.disposition());
      history.add(
          draw,
          report.number(),
          new HistoryRepository.Change(
              state.disposition(),
              report.disposition(),
              report.reason(),
              user.name(),
              told ? null : today));
    }
  }
}
