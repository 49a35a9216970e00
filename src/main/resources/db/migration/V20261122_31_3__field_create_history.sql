-- The one code that a case has now. It goes when codes are deleted after the campaign: a code knows
-- nothing of an answer, and after that a case knows nothing of its code.
CREATE TABLE field_code (
  draw_id INT NOT NULL,
  number INT NOT NULL,
  hash BINARY(16) NOT NULL,
  PRIMARY KEY (draw_id, number),
  CONSTRAINT uq_field_code_hash UNIQUE (hash),
  CONSTRAINT fk_field_code_case
    FOREIGN KEY (draw_id, number) REFERENCES field_case (draw_id, number) ON DELETE CASCADE,
  CONSTRAINT fk_field_code_code FOREIGN KEY (hash) REFERENCES code (hash) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

-- Attempts and changes are counted within their case and not over all: the order of rows must not
-- be that in which answers came. Days stand where nobody answered; else they would be the answer's.
CREATE TABLE field_attempt (
  draw_id INT NOT NULL,
  number INT NOT NULL,
  attempt INT NOT NULL,
  attempted_on DATE NULL,
  mode VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  result VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  recorded_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (draw_id, number, attempt),
  CONSTRAINT fk_field_attempt_case
    FOREIGN KEY (draw_id, number) REFERENCES field_case (draw_id, number) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

CREATE TABLE field_change (
  draw_id INT NOT NULL,
  number INT NOT NULL,
  step INT NOT NULL,
  before_code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  after_code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  reason VARCHAR(500) NULL,
  -- Empty when it followed from a used code.
  changed_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  changed_on DATE NULL,
  PRIMARY KEY (draw_id, number, step),
  CONSTRAINT fk_field_change_case
    FOREIGN KEY (draw_id, number) REFERENCES field_case (draw_id, number) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

-- Agencies whose desks the post office runs: its staff asks nobody about their dossiers.
CREATE TABLE field_post_agency (
  campaign_id INT NOT NULL,
  agency VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (campaign_id, agency),
  CONSTRAINT fk_field_post_agency_campaign
    FOREIGN KEY (campaign_id) REFERENCES campaign (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
