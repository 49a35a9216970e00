package vn.sipas.field;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.frame.Contact;
import vn.sipas.frame.Frames;
import vn.sipas.frame.StoredFrame;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.VietnameseOrder;

/**
 * What an enumerator takes along: his open cases and how to reach them. The only place where
 * contacts of a frame are shown; that somebody printed it is recorded.
 */
@ApplicationScoped
class AssignmentSheets {

  /**
   * @param mode as people read it
   */
  record Line(
      int number,
      String commune,
      String field,
      String mode,
      LocalDate due,
      Contact contact,
      int attempts) {}

  private final FieldWorks works;
  private final Frames frames;
  private final PageContext page;
  private final AuditLog audit;
  private final Clock clock;

  AssignmentSheets(FieldWorks works, Frames frames, PageContext page, AuditLog audit, Clock clock) {
    this.works = works;
    this.frames = frames;
    this.page = page;
    this.audit = audit;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  boolean isForgotten(FieldWork work) {
    return frame(work).contacts() == 0;
  }

  private StoredFrame frame(FieldWork work) {
    return frames.get(work.campaign().code(), work.sample().frameId());
  }

  @Transactional
  List<Line> of(FieldWork work, Enumerator enumerator) {
    StoredFrame frame = frame(work);
    FieldPlaces places = works.places(work);
    List<Line> lines =
        works.cases(work, new CaseFilter(null, enumerator.code(), Situation.OPEN, null)).stream()
            .map(one -> line(one, places, frame))
            .sorted(
                Comparator.comparing(Line::commune, VietnameseOrder.INSTANCE)
                    .thenComparing(Line::number))
            .toList();
    audit.record(
        AuditAction.FIELD_SHEETS_PRINTED,
        work.campaign().code(),
        Map.of("enumerator", enumerator.code(), "cases", lines.size()));
    return lines;
  }

  private Line line(CaseState one, FieldPlaces places, StoredFrame frame) {
    return new Line(
        one.number(),
        places.name(one.drawn().commune()),
        one.drawn().field(),
        one.of().mode() == null ? "" : page.text(one.of().mode().key()),
        one.due(),
        frames.contact(frame, row(one)).orElse(null),
        one.attempts());
  }

  /** Of several households drawn from one row of the frame each has its number behind the code. */
  private static String row(CaseState one) {
    return one.drawn().code().replaceFirst("#\\d+$", "");
  }
}
