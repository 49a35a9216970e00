-- Who did what, when. Written and read, never changed. The user stands by name and not by key: an
-- entry must outlive whatever happens to the account.
CREATE TABLE audit_entry (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at DATETIME(3) NOT NULL,
  user_name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  action VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject VARCHAR(200) NOT NULL,
  detail JSON NOT NULL,
  KEY ix_audit_entry_at (at),
  KEY ix_audit_entry_user_name (user_name, id),
  KEY ix_audit_entry_action (action, id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_as_ci;
