-- Interviews that are checked again (phúc tra). `seed` orders the cases of an enumerator in a way that
-- nobody knows beforehand. A back-check asks how somebody was asked, never what was answered: nothing
-- here leads to a response.
CREATE TABLE back_check_plan (
  draw_id INT NOT NULL,
  percent TINYINT NOT NULL,
  seed CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (draw_id),
  CONSTRAINT fk_back_check_plan_draw FOREIGN KEY (draw_id) REFERENCES draw (id) ON DELETE CASCADE,
  CONSTRAINT ck_back_check_plan_percent CHECK (percent BETWEEN 5 AND 100)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

-- `enumerator` is the code of who had asked when the case was drawn. `findings` are codes with blanks
-- between; blank when all was well.
CREATE TABLE back_check (
  draw_id INT NOT NULL,
  number INT NOT NULL,
  enumerator VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  drawn_on DATE NOT NULL,
  result VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  findings VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  note VARCHAR(500) NULL,
  checked_on DATE NULL,
  checked_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (draw_id, number),
  CONSTRAINT fk_back_check_plan FOREIGN KEY (draw_id) REFERENCES back_check_plan (draw_id)
    ON DELETE CASCADE,
  CONSTRAINT fk_back_check_case
    FOREIGN KEY (draw_id, number) REFERENCES drawn_case (draw_id, number) ON DELETE CASCADE,
  CONSTRAINT ck_back_check_result CHECK (result IN ('reached', 'not_reached', 'refused'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

-- A place whose interviews somebody decided about; an answer cannot be told from the others of its
-- place, so they are left out together. Rows of response_exclusion that come from here have the
-- negative id as their flag.
CREATE TABLE place_exclusion (
  id INT NOT NULL AUTO_INCREMENT,
  campaign_id INT NOT NULL,
  place VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_place_exclusion_place UNIQUE (campaign_id, place),
  CONSTRAINT fk_place_exclusion_campaign
    FOREIGN KEY (campaign_id) REFERENCES campaign (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

-- Everything that was decided; the last one holds.
CREATE TABLE place_exclusion_decision (
  id INT NOT NULL AUTO_INCREMENT,
  place_exclusion_id INT NOT NULL,
  excluded BOOLEAN NOT NULL,
  answers INT NOT NULL,
  reason VARCHAR(500) NOT NULL,
  decided_at DATETIME(3) NOT NULL,
  decided_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (id),
  KEY ix_place_exclusion_decision (place_exclusion_id),
  CONSTRAINT fk_place_exclusion_decision
    FOREIGN KEY (place_exclusion_id) REFERENCES place_exclusion (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
