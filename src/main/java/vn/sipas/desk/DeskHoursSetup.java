package vn.sipas.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.platform.Problem;
import vn.sipas.unit.Desk;
import vn.sipas.unit.Era;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.OpeningHours;
import vn.sipas.unit.Units;

/** Changing when a desk is open. */
@ApplicationScoped
class DeskHoursSetup {

  private final DeskHours hours;
  private final DeskHoursRepository stored;
  private final Units units;
  private final AuditLog audit;

  DeskHoursSetup(DeskHours hours, DeskHoursRepository stored, Units units, AuditLog audit) {
    this.hours = hours;
    this.stored = stored;
    this.units = units;
    this.audit = audit;
  }

  /**
   * @throws Problem 404 when there is none
   */
  Desk desk(String era, String code) {
    return Era.of(era)
        .flatMap(known -> units.desk(new EraCode(known, code)))
        .orElseThrow(() -> Problem.notFound(code));
  }

  OpeningHours of(Desk desk) {
    return hours.of(desk.id());
  }

  boolean isUsual(Desk desk) {
    return !hours.own().containsKey(desk.id());
  }

  @Transactional
  void set(Desk desk, OpeningHours week) {
    stored.set(desk.id(), week);
    audit.record(AuditAction.DESK_HOURS_CHANGED, desk.code(), Map.of("hours", week.toString()));
  }

  /** The desk keeps the usual hours, whatever these become. */
  @Transactional
  void reset(Desk desk) {
    stored.remove(desk.id());
    audit.record(AuditAction.DESK_HOURS_CHANGED, desk.code(), Map.of("hours", "usual"));
  }
}
