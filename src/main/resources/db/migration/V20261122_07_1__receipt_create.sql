-- What a receipt that was given out stands for, so that it can be told later whether the same figures
-- would be given today and, if not, what changed: software, questionnaire, index definition, sample
-- design or responses. One row per distinct receipt; hashes are SHA-256.
CREATE TABLE receipt (
  code CHAR(19) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  campaign_id INT NOT NULL,
  boundaries DATE NOT NULL,
  software VARCHAR(60) NOT NULL,
  survey_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  definition VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  design_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  data_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  responses BIGINT NOT NULL,
  given_at DATETIME(3) NOT NULL,
  PRIMARY KEY (code),
  KEY ix_receipt_campaign (campaign_id, given_at),
  CONSTRAINT fk_receipt_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
