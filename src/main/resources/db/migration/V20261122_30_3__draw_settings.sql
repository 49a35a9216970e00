-- Everything a draw needs to be drawn again: settings as JSON (with the communes of every area, for
-- lists of units change), the seed's row, what the public added, both seeds as they were used. in_frame,
-- outside and spared count dossiers or households. At most one sample of a
-- campaign is in force: the column is true or null.
ALTER TABLE draw
  ADD COLUMN settings LONGTEXT NOT NULL DEFAULT '{}',
  ADD COLUMN plan_version INT NULL,
  ADD COLUMN seed_id INT NULL,
  ADD COLUMN entropy VARCHAR(200) NULL,
  ADD COLUMN dossier_seed VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  ADD COLUMN commune_seed VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  ADD COLUMN kept_from VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN in_frame BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN outside BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN spared BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN spared_since DATE NULL,
  ADD COLUMN set_aside_at DATETIME(3) NULL,
  ADD COLUMN set_aside_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN reason VARCHAR(500) NULL,
  ADD COLUMN in_force BOOLEAN NULL,
  ADD CONSTRAINT uq_draw_in_force UNIQUE (campaign_id, in_force),
  ADD CONSTRAINT fk_draw_frame FOREIGN KEY (frame_id) REFERENCES frame (id),
  ADD CONSTRAINT fk_draw_seed FOREIGN KEY (seed_id) REFERENCES draw_seed (id) ON DELETE CASCADE;
