-- Printed forms. A batch is what was printed in one go for one place, a sheet one form for one
-- citizen. The number on a sheet is <campaign>-<serial>-<check digits>; serials of a campaign go on
-- from batch to batch.
--
-- `secret` makes the ids of the responses that come of a batch. It is deleted when the batch is
-- closed, and with it all that was typed: from then on nothing leads from a sheet to a response.
CREATE TABLE paper_batch (
  id INT NOT NULL AUTO_INCREMENT,
  campaign_id INT NOT NULL,
  number INT NOT NULL,
  -- Made by the form that orders, so that asking twice prints once.
  request BINARY(16) NOT NULL,
  survey_version_id SMALLINT UNSIGNED NOT NULL,
  -- As the citizen's form names it: desk:<code>, unit:<code> or none.
  place VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  first_serial INT NOT NULL,
  sheets INT NOT NULL,
  -- Percent of the sheets that two people enter, and the seed with which these were drawn.
  twice_percent TINYINT NOT NULL,
  seed BIGINT NOT NULL,
  secret BINARY(32) NULL,
  return_to VARCHAR(300) NULL,
  ordered_at DATETIME(3) NOT NULL,
  ordered_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- What people counted by hand.
  handed_out INT NULL,
  returned INT NULL,
  serial_sum BIGINT NULL,
  closed_at DATETIME(3) NULL,
  closed_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  close_reason VARCHAR(500) NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_paper_batch_number UNIQUE (campaign_id, number),
  CONSTRAINT uq_paper_batch_request UNIQUE (request),
  CONSTRAINT fk_paper_batch_campaign
    FOREIGN KEY (campaign_id) REFERENCES campaign (id) ON DELETE CASCADE,
  CONSTRAINT ck_paper_batch_has_sheets CHECK (sheets > 0 AND first_serial > 0),
  CONSTRAINT ck_paper_batch_share CHECK (twice_percent BETWEEN 0 AND 100)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

-- `submitted_at` is fixed when the answers are: a response sent once more must be the same.
CREATE TABLE paper_sheet (
  batch_id INT NOT NULL,
  serial INT NOT NULL,
  twice BOOLEAN NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'printed',
  submitted_at DATETIME(3) NULL,
  -- Code of the problem with which the intake refused it.
  refusal VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (batch_id, serial),
  CONSTRAINT fk_paper_sheet_batch
    FOREIGN KEY (batch_id) REFERENCES paper_batch (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

-- What one person typed from one sheet: {"<field>": "<what was typed>"}. The keys say that nobody
-- enters a sheet twice and nobody a third time.
CREATE TABLE paper_entry (
  batch_id INT NOT NULL,
  serial INT NOT NULL,
  turn TINYINT NOT NULL,
  entered_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  entered_at DATETIME(3) NOT NULL,
  typed LONGTEXT NOT NULL,
  PRIMARY KEY (batch_id, serial, turn),
  CONSTRAINT uq_paper_entry_by_different_people UNIQUE (batch_id, serial, entered_by),
  CONSTRAINT fk_paper_entry_sheet
    FOREIGN KEY (batch_id, serial) REFERENCES paper_sheet (batch_id, serial) ON DELETE CASCADE,
  CONSTRAINT ck_paper_entry_turn CHECK (turn IN (1, 2))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

-- Where two entries of a sheet differ, and who decided what the sheet says. When the batch is
-- closed, the serial and the three values are deleted and the time becomes that of the day's start:
-- who erred and who decided stays.
CREATE TABLE paper_difference (
  id INT NOT NULL AUTO_INCREMENT,
  batch_id INT NOT NULL,
  serial INT NULL,
  field VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  first_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  second_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  first_value VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL,
  second_value VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL,
  decided_value VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL,
  first_wrong BOOLEAN NULL,
  second_wrong BOOLEAN NULL,
  decided_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  decided_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_paper_difference_field UNIQUE (batch_id, serial, field),
  CONSTRAINT fk_paper_difference_batch
    FOREIGN KEY (batch_id) REFERENCES paper_batch (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

-- How many sheets were compared, by question and by who typed: what differences are a share of.
CREATE TABLE paper_compared (
  batch_id INT NOT NULL,
  field VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  entered_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  compared INT NOT NULL,
  PRIMARY KEY (batch_id, field, entered_by),
  CONSTRAINT fk_paper_compared_batch
    FOREIGN KEY (batch_id) REFERENCES paper_batch (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
