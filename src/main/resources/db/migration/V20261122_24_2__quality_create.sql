-- Responses that are in no figure because a person decided so, each with the flag that led there.
-- The response itself stays. Whatever changes a row here raises the campaign's revision in the same
-- transaction, as for every change of responses. Two flags may exclude one response.
CREATE TABLE response_exclusion (
  campaign_id INT NOT NULL,
  seq BIGINT UNSIGNED NOT NULL,
  flag_id INT NOT NULL,
  PRIMARY KEY (campaign_id, seq, flag_id),
  KEY ix_response_exclusion_flag (flag_id),
  CONSTRAINT fk_response_exclusion_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id)
    ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

-- Answers of a desk that deserve a second look. A check replaces flags that nobody has decided about;
-- the others stay as they were found. `evidence` are the numbers of the rule's sentence, with blanks
-- between; `p_value` is null where a rule is no test.
CREATE TABLE quality_flag (
  id INT NOT NULL AUTO_INCREMENT,
  campaign_id INT NOT NULL,
  desk_id INT NOT NULL,
  rule VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_day DATE NOT NULL,
  to_day DATE NOT NULL,
  p_value DOUBLE NULL,
  evidence VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  found_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_quality_flag_once_a_day UNIQUE (campaign_id, desk_id, rule, from_day),
  CONSTRAINT fk_quality_flag_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id)
    ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

CREATE TABLE quality_flag_response (
  flag_id INT NOT NULL,
  seq BIGINT UNSIGNED NOT NULL,
  PRIMARY KEY (flag_id, seq),
  CONSTRAINT fk_quality_flag_response FOREIGN KEY (flag_id) REFERENCES quality_flag (id)
    ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

-- What people decided about a flag, all of it; the last one holds.
CREATE TABLE quality_decision (
  id INT NOT NULL AUTO_INCREMENT,
  flag_id INT NOT NULL,
  excluded BOOLEAN NOT NULL,
  reason VARCHAR(500) NOT NULL,
  decided_at DATETIME(3) NOT NULL,
  decided_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (id),
  KEY ix_quality_decision_flag (flag_id),
  CONSTRAINT fk_quality_decision_flag FOREIGN KEY (flag_id) REFERENCES quality_flag (id)
    ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
