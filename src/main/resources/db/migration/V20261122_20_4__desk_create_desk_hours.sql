-- Opening hours of desks whose hours are not the usual ones (a setting).
CREATE TABLE desk_hours (
  desk_id INT NOT NULL PRIMARY KEY,
  -- "mon-fri 07:30-11:30 13:30-17:00; sat 07:30-11:30"; empty = always closed.
  hours VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  CONSTRAINT fk_desk_hours_desk FOREIGN KEY (desk_id) REFERENCES desk (id) ON DELETE CASCADE
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_as_ci;
