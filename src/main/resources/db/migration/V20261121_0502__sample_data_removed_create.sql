-- A row says that somebody removed the sample data: a start with SIPAS_DEMO=true must not bring
-- invented figures back into a system that has begun to be used in earnest.
CREATE TABLE sample_data_removed (
  removed_at DATETIME(3) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
