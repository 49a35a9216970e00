-- Sessions of pages. They live here and not in memory, so that any replica can answer. Only the
-- token's SHA-256 is kept: a copy of this table signs nobody in.
CREATE TABLE user_session (
  token_hash BINARY(32) NOT NULL PRIMARY KEY,
  user_id INT NOT NULL,
  created_at DATETIME(3) NOT NULL,
  last_seen_at DATETIME(3) NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  KEY ix_user_session_expires_at (expires_at),
  CONSTRAINT fk_user_session_user FOREIGN KEY (user_id) REFERENCES app_user (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_as_ci;
