-- Who was drawn lately, so that nobody is asked again and again: keyed hashes of telephone, or name and
-- address (key `draw-person` of server_secret), of the main sample. They do not say which case they are
-- of, and are deleted after a time. `draw_spared` names the rows that a draw left out for that.
CREATE TABLE drawn_person (
  draw_id INT NOT NULL,
  person BINARY(32) NOT NULL,
  PRIMARY KEY (draw_id, person),
  KEY ix_drawn_person (person),
  CONSTRAINT fk_drawn_person_draw FOREIGN KEY (draw_id) REFERENCES draw (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

CREATE TABLE draw_spared (
  draw_id INT NOT NULL,
  code VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  PRIMARY KEY (draw_id, code),
  CONSTRAINT fk_draw_spared_draw FOREIGN KEY (draw_id) REFERENCES draw (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
