package vn.sipas.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

@ApplicationScoped
class UserRepository implements PanacheRepositoryBase<User, Integer> {

  List<User> inOrder() {
    return list("order by active desc, name");
  }

  Optional<User> named(String name) {
    return find("name", name).firstResultOptional();
  }

  @Transactional
  Optional<User> activeNamed(String name) {
    return find("name = ?1 and active", name).firstResultOptional();
  }

  @Transactional
  Optional<User> activeWithId(long id) {
    return find("id = ?1 and active", (int) id).firstResultOptional();
  }

  /** Locked, so that two administrators cannot remove each other at the same moment. */
  List<User> activeAdministratorsForUpdate() {
    return find("role = ?1 and active", Role.ADMINISTRATOR)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  Optional<Integer> unitId(UnitKey unit) {
    return getEntityManager()
        .createNativeQuery(
            "SELECT id FROM administrative_unit WHERE era = ?1 AND code = ?2", Integer.class)
        .setParameter(1, unit.era())
        .setParameter(2, unit.code())
        .getResultStream()
        .map(Integer.class::cast)
        .findFirst();
  }

  Map<Integer, UnitKey> units(List<Integer> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    List<?> rows =
        getEntityManager()
            .createNativeQuery(
                """
                SELECT id, era, code, name FROM administrative_unit WHERE id IN (?1)
                """,
                Tuple.class)
            .setParameter(1, ids)
            .getResultList();
    return rows.stream()
        .map(Tuple.class::cast)
        .collect(Collectors.toMap(row -> row.get(0, Integer.class), UserRepository::unit));
  }

  private static UnitKey unit(Tuple row) {
    return new UnitKey(
        row.get(1, String.class), row.get(2, String.class), row.get(3, String.class));
  }
}
