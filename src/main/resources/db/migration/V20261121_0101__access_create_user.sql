-- People and programs that sign in. A name is kept in lower case, so that it can be typed in any.
CREATE TABLE app_user (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  display_name VARCHAR(100) NOT NULL,
  password_hash VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  role VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- administrative_unit.id; null = the whole province.
  unit_id INT NULL,
  active BOOLEAN NOT NULL DEFAULT TRUE,
  -- Set when somebody else knows the password: it opens nothing but the page that changes it.
  must_change_password BOOLEAN NOT NULL DEFAULT FALSE,
  created_at DATETIME(3) NOT NULL,
  password_changed_at DATETIME(3) NOT NULL,
  CONSTRAINT uq_app_user_name UNIQUE (name),
  CONSTRAINT ck_app_user_role CHECK (role IN ('administrator', 'analyst', 'unit_viewer'))
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_as_ci;
