-- One-time codes. A batch is what was issued in one go, a lot the codes of one place in it, and a
-- code lets one answer in.
--
-- Nothing may lead from a code to an answer: `code` is ordered by its keyed hash and not by when it
-- was issued or used, has no time, no number and no name of a response. `used_shown` counts what
-- may be told of a lot: it follows in steps of several answers and working days.
CREATE TABLE code_batch (
  id INT NOT NULL AUTO_INCREMENT,
  campaign_id INT NOT NULL,
  number INT NOT NULL,
  -- Made by the form that asks for codes, so that asking twice issues once.
  request BINARY(16) NOT NULL,
  note VARCHAR(200) NULL,
  issued_at DATETIME(3) NOT NULL,
  issued_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  revoked_at DATETIME(3) NULL,
  purged_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_code_batch_number UNIQUE (campaign_id, number),
  CONSTRAINT uq_code_batch_request UNIQUE (request),
  CONSTRAINT fk_code_batch_campaign
    FOREIGN KEY (campaign_id) REFERENCES campaign (id) ON DELETE CASCADE,
  CONSTRAINT ck_code_batch_number_is_positive CHECK (number > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

CREATE TABLE code_lot (
  id INT NOT NULL AUTO_INCREMENT,
  batch_id INT NOT NULL,
  -- As in a response: checked before, and no key that would keep the sample province.
  desk_id INT NULL,
  unit_id INT NULL,
  -- By code and not by key: a design may be replaced until answers came.
  stratum VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  sampling_unit VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- Null: the weight that the campaign's design gives the sampling unit.
  weight DOUBLE NULL,
  issued INT NOT NULL,
  used_shown INT NOT NULL DEFAULT 0,
  used_shown_on DATE NOT NULL,
  PRIMARY KEY (id),
  KEY ix_code_lot_batch (batch_id),
  CONSTRAINT fk_code_lot_batch FOREIGN KEY (batch_id) REFERENCES code_batch (id) ON DELETE CASCADE,
  CONSTRAINT ck_code_lot_issued_is_positive CHECK (issued > 0),
  CONSTRAINT ck_code_lot_weight_is_positive CHECK (weight > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

CREATE TABLE code (
  hash BINARY(16) NOT NULL,
  lot_id INT NOT NULL,
  used BOOLEAN NOT NULL DEFAULT FALSE,
  -- Beside and not instead of `used`: revoking tells nobody whether the code had been used.
  revoked BOOLEAN NOT NULL DEFAULT FALSE,
  -- Means nothing. Turned every night for all codes of a lot at once: the number of the transaction
  -- that InnoDB notes in each row is then that of the night and no longer that of the answer.
  turned BOOLEAN NOT NULL DEFAULT FALSE,
  PRIMARY KEY (hash),
  KEY ix_code_lot (lot_id),
  CONSTRAINT fk_code_lot FOREIGN KEY (lot_id) REFERENCES code_lot (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
