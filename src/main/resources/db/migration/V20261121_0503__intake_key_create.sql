-- The key pair to which devices seal responses before they store them. One row: every replica must
-- open what any of them published the key for, also after years, so it is made once and kept.
CREATE TABLE intake_key (
  id TINYINT NOT NULL PRIMARY KEY,
  private_jwk VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  CONSTRAINT ck_intake_key_one_row CHECK (id = 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
