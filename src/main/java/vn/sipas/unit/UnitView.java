package vn.sipas.unit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.VietnameseOrder;

/** The page of one unit. */
record UnitView(
    AdministrativeUnit unit,
    UnitLine line,
    String era,
    boolean sample,
    List<UnitLine> above,
    List<UnitLine> below,
    List<Step> predecessors,
    List<Step> successors,
    List<Named> agencies,
    List<Named> desks) {

  /** The unit at the other end of a change of boundaries. */
  record Step(
      UnitLine unit,
      boolean part,
      String share,
      LocalDate effective,
      String resolution,
      String clause) {}

  /** An agency or desk. */
  record Named(String name, String code, String kind, String detail) {}

  static UnitView of(AdministrativeUnit unit, Units units, PageContext page) {
    UnitTree tree = units.tree();
    List<AdministrativeUnit> path = tree.path(unit);
    return new UnitView(
        unit,
        UnitLine.of(unit, tree, page),
        page.text("unit.era." + unit.era().code()),
        tree.isSample(unit),
        path.subList(0, path.size() - 1).stream()
            .map(above -> UnitLine.of(above, tree, page))
            .toList(),
        tree.children(unit).stream()
            .sorted(Comparator.comparing(AdministrativeUnit::bareName, VietnameseOrder.INSTANCE))
            .map(below -> UnitLine.of(below, tree, page))
            .toList(),
        steps(tree.predecessors(unit), Lineage::predecessor, tree, page),
        steps(tree.successors(unit), Lineage::successor, tree, page),
        agencies(unit, units, page),
        desks(unit, units, page));
  }

  /** Whether parts passed: nobody knows their population. */
  public boolean partial() {
    return Stream.concat(predecessors.stream(), successors.stream()).anyMatch(Step::part);
  }

  private static List<Step> steps(
      List<Lineage> edges, ToIntFunction<Lineage> other, UnitTree tree, PageContext page) {
    return edges.stream()
        .map(
            edge ->
                new Step(
                    UnitLine.of(tree.unit(other.applyAsInt(edge)), tree, page),
                    edge.share() != LegalShare.WHOLE,
                    page.text("unit.share." + edge.share().code()),
                    edge.effective(),
                    edge.resolution(),
                    edge.clause().isEmpty() ? "" : page.text("unit.clause", edge.clause())))
        .toList();
  }

  private static List<Named> agencies(AdministrativeUnit unit, Units units, PageContext page) {
    return units.agencies().stream()
        .filter(agency -> agency.unit() == unit.id())
        .sorted(Comparator.comparing(Agency::code))
        .map(
            agency ->
                new Named(
                    agency.name(),
                    agency.code(),
                    page.text("unit.agency_kind." + agency.kind().code()),
                    ""))
        .toList();
  }

  private static List<Named> desks(AdministrativeUnit unit, Units units, PageContext page) {
    return units.desks().stream()
        .filter(desk -> desk.unit() == unit.id())
        .sorted(Comparator.comparing(Desk::code))
        .map(
            desk ->
                new Named(
                    desk.name(),
                    desk.code(),
                    desk.kind().words(page.locale()),
                    units.agency(desk.agency()).map(Agency::name).orElse("")))
        .toList();
  }
}
