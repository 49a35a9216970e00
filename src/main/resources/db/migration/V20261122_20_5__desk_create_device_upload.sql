-- Sheets of devices between their dry run and their confirmation.
CREATE TABLE device_upload (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  content MEDIUMBLOB NOT NULL,
  uploaded_at DATETIME(3) NOT NULL
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_as_ci;
