package vn.sipas.weigh;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.sipas.draw.DrawnCase;
import vn.sipas.draw.DrawnSample;
import vn.sipas.draw.FrameClasses;
import vn.sipas.frame.FrameEntry;
import vn.sipas.frame.Frames;
import vn.sipas.frame.StoredFrame;
import vn.sipas.plan.Plans;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Era;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.UnitTree;
import vn.sipas.unit.Units;

/**
 * Counts the frame of a sample by area and by how dossiers ended.
 *
 * <p>The area of a commune is the plan's, or else the unit above it. Strata over several areas make
 * these one.
 */
@ApplicationScoped
class Registers {

  private final Frames frames;
  private final Plans plans;
  private final Units units;

  Registers(Frames frames, Plans plans, Units units) {
    this.frames = frames;
    this.plans = plans;
    this.units = units;
  }

  Register of(String campaign, DrawnSample sample, List<DrawnCase> cases) {
    StoredFrame frame = frames.get(campaign, sample.frameId());
    Counting counting = new Counting(frame, planned(sample.campaignId()), units.tree(), cases);
    frames.each(frame, counting::add);
    return counting.register();
  }

  /** Code of the area that the plan puts a commune into, by commune. */
  private Map<String, String> planned(int campaign) {
    Map<String, String> areas = new HashMap<>();
    plans
        .signed(campaign)
        .ifPresent(
            plan ->
                plan.strata()
                    .forEach(
                        area ->
                            area.members().forEach(commune -> areas.put(commune, area.unit()))));
    return areas;
  }

  /** One frame. */
  private static final class Counting {

    private final UnitTree tree;
    private final Era era;
    private final Map<String, String> planned;
    private final FrameClasses classes;
    private final Map<String, String> areaOfCommune = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> areaOfStratum = new HashMap<>();
    private final boolean apart;
    private final SortedMap<String, Long> byArea = new TreeMap<>();
    private final SortedMap<String, Long> byClass = new TreeMap<>();

    Counting(StoredFrame frame, Map<String, String> planned, UnitTree tree, List<DrawnCase> cases) {
      this.tree = tree;
      this.era = Era.on(frame.boundaries());
      this.planned = planned;
      this.classes = FrameClasses.of(cases);
      Map<String, Set<String>> areas = new HashMap<>();
      cases.forEach(
          one ->
              areas
                  .computeIfAbsent(one.stratum(), key -> new HashSet<>())
                  .add(area(one.commune())));
      apart = areas.values().stream().allMatch(own -> own.size() == 1);
      areas.forEach(
          (stratum, own) -> areaOfStratum.put(stratum, apart ? own.iterator().next() : ""));
    }

    private String area(String commune) {
      return areaOfCommune.computeIfAbsent(commune, this::findArea);
    }

    private String findArea(String commune) {
      String code =
          planned.getOrDefault(
              commune,
              unit(commune)
                  .flatMap(unit -> tree.find(unit.parent()))
                  .map(AdministrativeUnit::code)
                  .orElse(commune));
      unit(code).ifPresent(area -> names.put(code, area.name()));
      return code;
    }

    private Optional<AdministrativeUnit> unit(String code) {
      return tree.find(new EraCode(era, code));
    }

    void add(FrameEntry entry) {
      long size = entry.households() == null ? 1 : entry.households();
      byArea.merge(apart ? area(entry.commune()) : "", size, Long::sum);
      byClass.merge(classes.of(entry.outcome()), size, Long::sum);
    }

    Register register() {
      return new Register(areaOfStratum, names, byArea, byClass);
    }
  }
}
