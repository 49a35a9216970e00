-- Tablets at desks. Of the enrolment secret and of the token only the SHA-256 is kept: a copy of
-- this table enrols nothing and sends nothing. The secret stays after its use, to say so.
CREATE TABLE device (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(100) NOT NULL,
  sample_data BOOLEAN NOT NULL DEFAULT FALSE,
  created_at DATETIME(3) NOT NULL,
  enrolment_hash BINARY(32) NULL,
  enrolment_expires_at DATETIME(3) NULL,
  enrolment_used_at DATETIME(3) NULL,
  token_hash BINARY(32) NULL,
  -- When the token that counts now was given out.
  enrolled_at DATETIME(3) NULL,
  revoked_at DATETIME(3) NULL,
  -- PBKDF2 with HMAC-SHA256 of the digits that leave the kiosk; the tablet checks them offline.
  pin_salt BINARY(16) NULL,
  pin_iterations INT NULL,
  pin_hash BINARY(32) NULL,
  -- Set by an administrator: printing a sheet does not replace it.
  pin_chosen BOOLEAN NOT NULL DEFAULT FALSE,
  CONSTRAINT uq_device_code UNIQUE (code),
  CONSTRAINT uq_device_enrolment UNIQUE (enrolment_hash),
  CONSTRAINT uq_device_token UNIQUE (token_hash)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_as_ci;
