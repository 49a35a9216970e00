package vn.sipas.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import javax.sql.DataSource;
import vn.sipas.platform.Jdbc;

/** The digits that leave the kiosk, as columns of {@code device}. */
@ApplicationScoped
class PinRepository {

  private static final String PIN =
      """
      SELECT pin_salt, pin_iterations, pin_hash FROM device
      WHERE id = ? AND pin_hash IS NOT NULL
      """;

  private static final String SET =
      """
      UPDATE device SET pin_salt = ?, pin_iterations = ?, pin_hash = ?, pin_chosen = ? WHERE id = ?
      """;

  private final Jdbc jdbc;

  PinRepository(DataSource database) {
    jdbc = new Jdbc(database);
  }

  Optional<Pin> of(int deviceId) {
    return jdbc.first(
        PIN, row -> Pin.of(row.getBytes(1), row.getInt(2), row.getBytes(3)), deviceId);
  }

  /**
   * @param chosen by an administrator, so that printing a sheet does not replace it
   */
  void set(int deviceId, Pin pin, boolean chosen) {
    jdbc.update(SET, pin.saltBytes(), pin.iterations(), pin.hashBytes(), chosen, deviceId);
  }
}
