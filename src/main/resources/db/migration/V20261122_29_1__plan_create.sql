-- A plan of a sample as it was saved: what people decided (`settings`) and what was computed from it
-- (`computed`), both as JSON, with the hash of the frame. Written once; another decision is another
-- version. That which was signed last is drawn. `frame_id` is no foreign key: a frame may be removed,
-- and the plan says by the hash which one it was.
CREATE TABLE sample_plan (
  id INT NOT NULL AUTO_INCREMENT,
  campaign_id INT NOT NULL,
  version INT NOT NULL,
  frame_id INT NOT NULL,
  frame_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  settings LONGTEXT NOT NULL,
  computed LONGTEXT NOT NULL,
  note VARCHAR(500) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  created_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  signed_at DATETIME(3) NULL,
  signed_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_sample_plan_version UNIQUE (campaign_id, version),
  CONSTRAINT fk_sample_plan_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id) ON DELETE CASCADE,
  CONSTRAINT ck_sample_plan_signed CHECK ((signed_at IS NULL) = (signed_by IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
