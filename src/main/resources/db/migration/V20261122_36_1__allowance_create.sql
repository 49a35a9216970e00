-- Allowances for those who answered. Nothing here is about a person: a list counts, for groups of places,
-- how many have a right to it and how many were paid. Names are read from the frame's contacts for the
-- sheet that is signed, and kept nowhere else. There are days and no times.
CREATE TABLE allowance_list (
  id INT NOT NULL AUTO_INCREMENT,
  draw_id INT NOT NULL,
  number INT NOT NULL,
  -- Đồng for each.
  amount INT NOT NULL,
  made_on DATE NOT NULL,
  made_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_allowance_list_number UNIQUE (draw_id, number),
  CONSTRAINT fk_allowance_list_draw FOREIGN KEY (draw_id) REFERENCES draw (id) ON DELETE CASCADE,
  CONSTRAINT ck_allowance_list_amount CHECK (amount > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

-- One sheet. `paid` is null until the sheet has come back.
CREATE TABLE allowance_sheet (
  list_id INT NOT NULL,
  number INT NOT NULL,
  entitled INT NOT NULL,
  paid INT NULL,
  settled_on DATE NULL,
  settled_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (list_id, number),
  CONSTRAINT fk_allowance_sheet_list
    FOREIGN KEY (list_id) REFERENCES allowance_list (id) ON DELETE CASCADE,
  CONSTRAINT ck_allowance_sheet_paid CHECK (paid BETWEEN 0 AND entitled)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

-- The places of a sheet. Its key says that no place is listed twice.
CREATE TABLE allowance_place (
  draw_id INT NOT NULL,
  place VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  list_id INT NOT NULL,
  sheet INT NOT NULL,
  entitled INT NOT NULL,
  PRIMARY KEY (draw_id, place),
  CONSTRAINT fk_allowance_place_sheet
    FOREIGN KEY (list_id, sheet) REFERENCES allowance_sheet (list_id, number) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
