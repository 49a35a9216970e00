package vn.sipas.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The one key to which devices seal responses, shared by all replicas. */
@ApplicationScoped
class IntakeKeyRepository {

  private final DataSource database;

  IntakeKeyRepository(DataSource database) {
    this.database = database;
  }

  /** The stored key; the first caller's fresh one when there is none yet. */
  String keyOr(Supplier<String> fresh) {
    String stored = stored();
    if (stored != null) {
      return stored;
    }
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "INSERT IGNORE INTO intake_key (id, private_jwk) VALUES (1, ?)")) {
      insert.setString(1, fresh.get());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The intake key cannot be stored", e);
    }
    return stored();
  }

  private String stored() {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement("SELECT private_jwk FROM intake_key WHERE id = 1");
        var row = select.executeQuery()) {
      return row.next() ? row.getString(1) : null;
    } catch (SQLException e) {
      throw new IllegalStateException("The intake key cannot be read", e);
    }
  }
}
