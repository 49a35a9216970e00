-- A list that a sample is drawn from, as it was read once: it is written and never changed, and
-- `sha256` over its rows shows that it was not. While its rows are still coming in it is `loading` and
-- belongs to nobody. `boundaries` is the day whose units the communes' codes mean. `faults` are the first
-- faults of rows that were left out, as JSON.
CREATE TABLE frame (
  id INT NOT NULL AUTO_INCREMENT,
  campaign_id INT NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  source VARCHAR(60) NOT NULL,
  boundaries DATE NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  entries INT NOT NULL,
  left_out INT NOT NULL,
  faults LONGTEXT NOT NULL,
  fault_counts VARCHAR(2000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  created_at DATETIME(3) NOT NULL,
  created_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  contacts INT NOT NULL,
  contacts_forgotten_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  KEY ix_frame_campaign (campaign_id),
  CONSTRAINT fk_frame_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id) ON DELETE CASCADE,
  CONSTRAINT ck_frame_kind CHECK (kind IN ('dossier', 'household')),
  CONSTRAINT ck_frame_state CHECK (state IN ('loading', 'stored')),
  CONSTRAINT ck_frame_stored_has_hash CHECK (state = 'loading' OR sha256 IS NOT NULL)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

-- A dossier, a village or a household of a frame. Codes are ordered by their bytes, which is the order
-- in which rows are hashed. Agency and commune are codes and not ids: the row must mean the same in
-- ten years, whatever became of the lists.
CREATE TABLE frame_entry (
  frame_id INT NOT NULL,
  code VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  field VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  agency VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  commune VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  received DATE NULL,
  due DATE NULL,
  returned DATE NULL,
  outcome VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
  village VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  households INT NULL,
  PRIMARY KEY (frame_id, code),
  CONSTRAINT fk_frame_entry_frame FOREIGN KEY (frame_id) REFERENCES frame (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

-- How the people of a frame can be reached: name, telephone and address of one row together, sealed with
-- AES-256-GCM under the key `frame-contact` of server_secret, bound to the frame and the row's code.
CREATE TABLE frame_contact (
  frame_id INT NOT NULL,
  code VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  sealed VARCHAR(2800) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (frame_id, code),
  CONSTRAINT fk_frame_contact_frame FOREIGN KEY (frame_id) REFERENCES frame (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

-- Which headings meant what when a file of this software was last stored, as JSON.
CREATE TABLE frame_source (
  source VARCHAR(60) NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  headings TEXT NOT NULL,
  used_at DATETIME(3) NOT NULL,
  PRIMARY KEY (source, kind)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
