-- A sample as it was drawn: written once and never changed; a draw that is not used after all is set
-- aside with its reason and stays. At most one of a campaign is in force. The frame cannot be removed
-- while a draw names it.
CREATE TABLE draw (
  id INT NOT NULL AUTO_INCREMENT,
  campaign_id INT NOT NULL,
  number INT NOT NULL,
  frame_id INT NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  drawn_at DATETIME(3) NOT NULL,
  drawn_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  main INT NOT NULL,
  reserve INT NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_draw_number UNIQUE (campaign_id, number),
  CONSTRAINT fk_draw_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id) ON DELETE CASCADE,
  CONSTRAINT ck_draw_state CHECK (state IN ('in_force', 'set_aside'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

-- A dossier, village or household that was drawn, with what the frame said of it. `code` is that of the
-- frame's row; stratum and sampling unit are codes and not ids, as in a lot of codes.
CREATE TABLE drawn_case (
  draw_id INT NOT NULL,
  number INT NOT NULL,
  code VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  stratum VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sampling_unit VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  commune VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  agency VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  field VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  outcome VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
  turn INT NOT NULL,
  reserve BOOLEAN NOT NULL,
  probability DOUBLE NOT NULL,
  PRIMARY KEY (draw_id, number),
  CONSTRAINT uq_drawn_case_code UNIQUE (draw_id, code),
  CONSTRAINT fk_drawn_case_draw FOREIGN KEY (draw_id) REFERENCES draw (id) ON DELETE CASCADE,
  CONSTRAINT ck_drawn_case_probability CHECK (probability > 0 AND probability <= 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
