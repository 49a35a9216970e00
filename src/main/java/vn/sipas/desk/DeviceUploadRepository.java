package vn.sipas.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.sipas.platform.Jdbc;

/** Sheets between their dry run and their confirmation, for a day at most. */
@ApplicationScoped
class DeviceUploadRepository {

  private static final Duration KEPT = Duration.ofDays(1);

  private final Jdbc jdbc;

  DeviceUploadRepository(DataSource database) {
    jdbc = new Jdbc(database);
  }

  UUID keep(byte[] content, Instant now) {
    UUID id = UUID.randomUUID();
    jdbc.update("DELETE FROM device_upload WHERE uploaded_at < ?", now.minus(KEPT));
    jdbc.update(
        "INSERT INTO device_upload (id, content, uploaded_at) VALUES (?, ?, ?)",
        id.toString(),
        content,
        now);
    return id;
  }

  /** Empty when there is none, or no longer. */
  Optional<byte[]> content(UUID id) {
    return jdbc.first(
        "SELECT content FROM device_upload WHERE id = ?", row -> row.getBytes(1), id.toString());
  }

  void remove(UUID id) {
    jdbc.update("DELETE FROM device_upload WHERE id = ?", id.toString());
  }
}
