package vn.sipas.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.sipas.access.CurrentUser;
import vn.sipas.platform.Language;
import vn.sipas.platform.Problem;
import vn.sipas.publication.PublishedDocument.Table;
import vn.sipas.satisfaction.Viewer;
import vn.sipas.unit.Units;

/** What the current user may read of a version. */
@ApplicationScoped
class Reading {

  private final Publications publications;
  private final Units units;
  private final CurrentUser user;

  Reading(Publications publications, Units units, CurrentUser user) {
    this.publications = publications;
    this.units = units;
    this.user = user;
  }

  /**
   * A version with its tables.
   *
   * @param moved since the approved version before it; null where there is none
   * @param complete whether the reader sees all of it
   */
  record Readable(
      Version version,
      PublishedDocument document,
      List<Table> tables,
      Version before,
      Movement moved,
      boolean complete) {}

  /**
   * @throws Problem 403 for whoever may see nothing; 404 without it, and for a unit's viewer while
   *     it is not approved
   */
  Readable of(String campaign, int number) {
    Version version = publications.get(campaign, number);
    if (!isStaff() && !version.isApproved()) {
      throw Problem.notFound(number);
    }
    Scope scope = scope();
    PublishedDocument document = publications.document(version).read();
    Optional<Version> before = publications.before(version);
    Movement moved =
        before
            .map(one -> Movement.between(publications.document(one).read(), document))
            .map(all -> scope.movement(all, document))
            .orElse(null);
    return new Readable(
        version,
        document,
        scope.tables(document),
        before.orElse(null),
        moved,
        scope.isEverything());
  }

  boolean isStaff() {
    return user.isAdministrator() || user.isAnalyst();
  }

  private Scope scope() {
    var unit = Viewer.of(user, Language.VIETNAMESE).unitId();
    var tree = units.tree();
    return new Scope(
        tree,
        unit.isEmpty()
            ? null
            : tree.find(unit.getAsInt()).map(tree::scope).orElse(java.util.Set.of()));
  }
}
