-- What a device last told of itself; one row, so that nothing tells when a desk was busy. Instants
-- that the device told are kept by the server's clock.
CREATE TABLE device_heartbeat (
  device_id INT NOT NULL PRIMARY KEY,
  received_at DATETIME(3) NOT NULL,
  version VARCHAR(40) NOT NULL,
  unsent INT NULL,
  set_aside INT NULL,
  oldest_unsent_at DATETIME(3) NULL,
  last_sync_at DATETIME(3) NULL,
  battery_level DOUBLE NULL,
  charging BOOLEAN NULL,
  storage_usage BIGINT NULL,
  storage_quota BIGINT NULL,
  storage_persisted BOOLEAN NULL,
  -- Positive when the device's clock is ahead of the server's.
  clock_ahead_ms BIGINT NULL,
  CONSTRAINT fk_device_heartbeat_device FOREIGN KEY (device_id) REFERENCES device (id)
    ON DELETE CASCADE
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_as_ci;
