package vn.sipas.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.sipas.unit.Desk;
import vn.sipas.unit.Units;

/** What was found and decided about a campaign's answers, for a report. */
@ApplicationScoped
public class QualityRecord {

  /**
   * A decision to leave answers out.
   *
   * @param rule code of what was found
   * @param desk its code; empty when the list of desks does not know it
   */
  public record Exclusion(
      int flag,
      String rule,
      String desk,
      LocalDate from,
      LocalDate to,
      int responses,
      String reason,
      String by) {}

  /** How many flags nobody decided about, whose answers stay, and those whose answers do not. */
  public record Summary(int open, int kept, List<Exclusion> excluded) {}

  private final FlagRepository flags;
  private final Units units;

  QualityRecord(FlagRepository flags, Units units) {
    this.flags = flags;
    this.units = units;
  }

  /** Exclusions in the order of their flags. */
  public Summary of(int campaignId) {
    List<Flag> all = flags.flags(campaignId, 0);
    long open = all.stream().filter(flag -> flag.decision() == null).count();
    List<Exclusion> excluded =
        all.stream()
            .filter(Flag::isExcluded)
            .sorted(Comparator.comparingInt(Flag::id))
            .map(this::exclusion)
            .toList();
    return new Summary((int) open, all.size() - (int) open - excluded.size(), excluded);
  }

  private Exclusion exclusion(Flag flag) {
    return new Exclusion(
        flag.id(),
        flag.rule().code(),
        units.desk(flag.deskId()).map(Desk::code).orElse(""),
        flag.from(),
        flag.to(),
        flag.responses(),
        flag.decision().reason(),
        flag.decision().by());
  }
}
