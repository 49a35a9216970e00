package vn.sipas.publication;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sipas.publication.PublishedDocument.Domain;
import vn.sipas.publication.PublishedDocument.Table;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Era;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.UnitTree;

/**
 * What somebody may see of a version. What is hidden of a figure is hidden in the document itself,
 * from everybody alike; here only rows are left out.
 *
 * @param units ids of what may be seen, of any era; null for everything
 */
record Scope(UnitTree tree, Set<Integer> units) {

  boolean isEverything() {
    return units == null;
  }

  /** The tables with the rows that may be seen; those without any are left out. */
  List<Table> tables(PublishedDocument document) {
    if (isEverything()) {
      return document.tables();
    }
    return document.tables().stream()
        .map(table -> within(table, document))
        .filter(table -> !table.domains().isEmpty())
        .toList();
  }

  private Table within(Table table, PublishedDocument document) {
    List<Domain> seen =
        table.domains().stream()
            .filter(domain -> sees(document, table.by(), domain.code(), domain.flags()))
            .toList();
    return new Table(table.by(), seen);
  }

  /** What moved of the rows that may be seen. */
  Movement movement(Movement moved, PublishedDocument document) {
    if (isEverything()) {
      return moved;
    }
    return new Movement(
        moved.facts(),
        moved.cells().stream()
            .filter(cell -> sees(document, cell.by(), cell.place(), List.of()))
            .toList());
  }

  private boolean sees(PublishedDocument document, String by, String code, List<String> flags) {
    Optional<AdministrativeUnit> unit =
        by.equals(PublishedDocument.EVERYBODY)
            ? surveyed(document)
            : code == null || !flags.isEmpty()
                ? Optional.empty()
                : tree.find(new EraCode(Era.on(document.fixed().boundaries()), code));
    return unit.filter(known -> units.contains(known.id())).isPresent();
  }

  private Optional<AdministrativeUnit> surveyed(PublishedDocument document) {
    String unit = document.campaign().unit();
    return unit == null
        ? Optional.empty()
        : tree.all().stream().filter(known -> known.key().toString().equals(unit)).findFirst();
  }
}
