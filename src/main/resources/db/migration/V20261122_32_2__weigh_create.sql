-- Sets of weights. A set is a version: written once, never changed. `settings` and `report` are what it
-- was made with and what it did, as JSON; `sha256` is over its factors, as docs/weights.md describes it.
CREATE TABLE weight_set (
  id INT NOT NULL AUTO_INCREMENT,
  campaign_id INT NOT NULL,
  version INT NOT NULL,
  draw_id INT NOT NULL,
  settings TEXT NOT NULL,
  report MEDIUMTEXT NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- Answers that it was made of, and cases that were still open: with any it is a preview.
  responses INT NOT NULL,
  open_cases INT NOT NULL,
  converged BOOLEAN NOT NULL,
  computed_at DATETIME(3) NOT NULL,
  computed_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_weight_set_version UNIQUE (campaign_id, version),
  CONSTRAINT fk_weight_set_campaign
    FOREIGN KEY (campaign_id) REFERENCES campaign (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

-- The factors of a cell, one for each step. Stratum and sampling unit are codes, as in a draw; a null
-- class is that of answers which keep none. Every cell of the sample is here, answered or not.
CREATE TABLE weight_factor (
  set_id INT NOT NULL,
  number INT NOT NULL,
  stratum VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sampling_unit VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  frame_class VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  release_factor DOUBLE NOT NULL,
  nonresponse_factor DOUBLE NOT NULL,
  calibration_factor DOUBLE NOT NULL,
  PRIMARY KEY (set_id, number),
  KEY ix_weight_factor_cell (set_id, stratum, sampling_unit, frame_class),
  CONSTRAINT fk_weight_factor_set
    FOREIGN KEY (set_id) REFERENCES weight_set (id) ON DELETE CASCADE,
  CONSTRAINT ck_weight_factor_is_positive
    CHECK (release_factor > 0 AND nonresponse_factor > 0 AND calibration_factor > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

-- Which set figures are computed with: the last row of a campaign. A null set means the weights as drawn.
CREATE TABLE weight_choice (
  id INT NOT NULL AUTO_INCREMENT,
  campaign_id INT NOT NULL,
  set_id INT NULL,
  chosen_at DATETIME(3) NOT NULL,
  chosen_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason VARCHAR(500) NULL,
  PRIMARY KEY (id),
  KEY ix_weight_choice_campaign (campaign_id),
  CONSTRAINT fk_weight_choice_campaign
    FOREIGN KEY (campaign_id) REFERENCES campaign (id) ON DELETE CASCADE,
  CONSTRAINT fk_weight_choice_set
    FOREIGN KEY (set_id) REFERENCES weight_set (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
