package vn.sipas.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.sipas.code.CodeHash;
import vn.sipas.code.CodeUseRepository;
import vn.sipas.code.CodeUseRepository.State;

/**
 * Stores a group in which responses bring one-time codes: the codes are used up in the transaction
 * that stores the responses, so that there are both or none. Of several with the same code the
 * first one in the group is taken.
 */
@ApplicationScoped
class CodedGroup {

  private final ResponseRepository responses;
  private final CodeUseRepository codes;

  CodedGroup(ResponseRepository responses, CodeUseRepository codes) {
    this.responses = responses;
    this.codes = codes;
  }

  /** One for each, in order; committed. */
  Stored[] store(Connection connection, List<Storing> group) throws SQLException {
    connection.setAutoCommit(false);
    Stored[] stored;
    try {
      stored = storeTogether(connection, group);
    } catch (SQLException e) {
      connection.rollback();
      if (!ResponseRepository.isDuplicate(e)) {
        throw e;
      }
      stored = storeOneByOne(connection, group);
    }
    connection.commit();
    return stored;
  }

  private Stored[] storeTogether(Connection connection, List<Storing> group) throws SQLException {
    Map<CodeHash, State> held = hold(connection, group);
    Set<CodeHash> using = new HashSet<>();
    boolean[] taken = new boolean[group.size()];
    List<SurveyResponse> fresh = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      CodeHash code = group.get(i).code();
      taken[i] = code == null || held.get(code) == State.OPEN && using.add(code);
      if (taken[i]) {
        fresh.add(group.get(i).response());
      }
    }
    if (!fresh.isEmpty()) {
      responses.insertAll(connection, fresh);
    }
    if (!using.isEmpty()) {
      codes.use(connection, using);
    }
    Stored[] stored = new Stored[taken.length];
    for (int i = 0; i < taken.length; i++) {
      Storing storing = group.get(i);
      stored[i] =
          taken[i]
              ? Stored.fresh(storing.response())
              : refusedOrBefore(connection, storing, held.get(storing.code()));
    }
    return stored;
  }

  /** Some id is there already: each for itself, and what a refused one did is taken back. */
  private Stored[] storeOneByOne(Connection connection, List<Storing> group) throws SQLException {
    Map<CodeHash, State> held = hold(connection, group);
    Stored[] stored = new Stored[group.size()];
    for (int i = 0; i < stored.length; i++) {
      Storing storing = group.get(i);
      State state = storing.code() == null ? State.OPEN : held.get(storing.code());
      stored[i] =
          state == State.OPEN && insert(connection, storing)
              ? Stored.fresh(storing.response())
              : refusedOrBefore(connection, storing, state);
      if (storing.code() != null && stored[i].receipt() != null && stored[i].receipt().first()) {
        held.put(storing.code(), State.USED);
      }
    }
    return stored;
  }

  private boolean insert(Connection connection, Storing storing) throws SQLException {
    Savepoint before = connection.setSavepoint();
    if (!responses.insert(connection, storing.response())) {
      connection.rollback(before);
      return false;
    }
    if (storing.code() != null) {
      codes.use(connection, Set.of(storing.code()));
    }
    return true;
  }

  private Map<CodeHash, State> hold(Connection connection, List<Storing> group)
      throws SQLException {
    Set<CodeHash> asked = new HashSet<>();
    group.stream().map(Storing::code).filter(Objects::nonNull).forEach(asked::add);
    return codes.lock(connection, asked);
  }

  /** A delivery that is repeated finds itself, whatever became of its code. */
  private Stored refusedOrBefore(Connection connection, Storing storing, State state)
      throws SQLException {
    Optional<ResponseRepository.Row> before = responses.find(connection, storing.response().id());
    if (before.isPresent()) {
      return Stored.before(storing.response(), before.get());
    }
    if (state == null) {
      return Stored.codeGone("unknown_code");
    }
    return state == State.REVOKED ? Stored.codeGone("revoked_code") : Stored.codeUsed();
  }
}
