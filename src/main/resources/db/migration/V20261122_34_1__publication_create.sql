-- What was proposed and approved as a campaign's results. A row's document is the whole of it, written
-- once: the database itself holds the hash against it, and that whoever approves is not who proposed.
-- At most one proposal of a campaign waits.
CREATE TABLE publication (
  id INT NOT NULL AUTO_INCREMENT,
  campaign_id INT NOT NULL,
  -- Counted over all proposals; `version` over those that were approved.
  number INT NOT NULL,
  version INT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  document LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  -- Why there is a correction; null for what is no correction.
  reason VARCHAR(1000) NULL,
  proposed_at DATETIME(3) NOT NULL,
  proposed_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  decided_at DATETIME(3) NULL,
  decided_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  decision_reason VARCHAR(1000) NULL,
  -- What had moved when it became void: names of facts, with commas.
  moved VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NULL,
  waiting INT GENERATED ALWAYS AS (IF(state = 'proposed', campaign_id, NULL)) VIRTUAL,
  PRIMARY KEY (id),
  CONSTRAINT uq_publication_number UNIQUE (campaign_id, number),
  CONSTRAINT uq_publication_version UNIQUE (campaign_id, version),
  CONSTRAINT uq_publication_waiting UNIQUE (waiting),
  CONSTRAINT fk_publication_campaign
    FOREIGN KEY (campaign_id) REFERENCES campaign (id) ON DELETE CASCADE,
  CONSTRAINT ck_publication_state
    CHECK (state IN ('proposed', 'approved', 'returned', 'withdrawn', 'void')),
  CONSTRAINT ck_publication_hash CHECK (sha256 = CONVERT(SHA2(document, 256) USING ascii) COLLATE ascii_bin),
  CONSTRAINT ck_publication_version CHECK ((state = 'approved') = (version IS NOT NULL)),
  CONSTRAINT ck_publication_four_eyes
    CHECK (state <> 'approved' OR (decided_by IS NOT NULL AND decided_by <> proposed_by))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

-- While a correction is open, what figures depend on may change again; the version in force stays.
CREATE TABLE publication_correction (
  id INT NOT NULL AUTO_INCREMENT,
  campaign_id INT NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  opened_at DATETIME(3) NOT NULL,
  opened_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  closed_at DATETIME(3) NULL,
  closed_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- The version that came of it; null when it was given up.
  version INT NULL,
  open INT GENERATED ALWAYS AS (IF(closed_at IS NULL, campaign_id, NULL)) VIRTUAL,
  PRIMARY KEY (id),
  CONSTRAINT uq_publication_correction_open UNIQUE (open),
  CONSTRAINT fk_publication_correction_campaign
    FOREIGN KEY (campaign_id) REFERENCES campaign (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
