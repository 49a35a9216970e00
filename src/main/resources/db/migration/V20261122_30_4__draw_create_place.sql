-- What was drawn in the first stage. Probabilities are fractions, so that every machine reads the same.
CREATE TABLE drawn_stratum (
  draw_id INT NOT NULL,
  code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  area VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  in_frame BIGINT NOT NULL,
  drawn INT NOT NULL,
  dossiers BIGINT NOT NULL,
  PRIMARY KEY (draw_id, code),
  CONSTRAINT fk_drawn_stratum_draw FOREIGN KEY (draw_id) REFERENCES draw (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

CREATE TABLE drawn_place (
  draw_id INT NOT NULL,
  stratum VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  commune VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  in_frame BIGINT NOT NULL,
  main INT NOT NULL,
  reserve INT NOT NULL,
  first_of BIGINT NOT NULL,
  first_in BIGINT NOT NULL,
  PRIMARY KEY (draw_id, stratum, code),
  CONSTRAINT fk_drawn_place_stratum
    FOREIGN KEY (draw_id, stratum) REFERENCES drawn_stratum (draw_id, code) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

-- The place's probability stands with each case, too. A household of a village's row has the row's code
-- and its number.
ALTER TABLE drawn_case
  ADD COLUMN first_stage DOUBLE NOT NULL DEFAULT 1,
  MODIFY COLUMN code VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL;
