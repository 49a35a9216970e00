-- Chance of draws, promised before it is used: the hash is shown at once, the seed itself stays sealed
-- (AES-256-GCM under the key `draw-seed` of server_secret) until a sample is drawn with it. Nothing here
-- is deleted: how often a campaign was drawn anew must stay visible. At most one seed waits:
-- the column is true or null.
CREATE TABLE draw_seed (
  id INT NOT NULL AUTO_INCREMENT,
  campaign_id INT NOT NULL,
  commitment CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sealed VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  entropy_source VARCHAR(200) NULL,
  committed_at DATETIME(3) NOT NULL,
  committed_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  revealed CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  revealed_at DATETIME(3) NULL,
  waiting BOOLEAN NULL DEFAULT TRUE,
  PRIMARY KEY (id),
  CONSTRAINT uq_draw_seed_waiting UNIQUE (campaign_id, waiting),
  CONSTRAINT fk_draw_seed_campaign
    FOREIGN KEY (campaign_id) REFERENCES campaign (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
