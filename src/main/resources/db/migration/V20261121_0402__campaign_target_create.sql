-- What a measure should reach: a share, or a rise over a reference campaign as a difference of
-- shares. One target per measure, so that a verdict has one line to stand against.
CREATE TABLE campaign_target (
  campaign_id INT NOT NULL,
  measure VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  value DOUBLE NOT NULL,
  reference_campaign_id INT NULL,
  note VARCHAR(500) NULL,
  PRIMARY KEY (campaign_id, measure),
  CONSTRAINT fk_campaign_target_campaign
    FOREIGN KEY (campaign_id) REFERENCES campaign (id) ON DELETE CASCADE,
  -- No cascade: a campaign that others are measured against is not deleted under their feet.
  CONSTRAINT fk_campaign_target_reference
    FOREIGN KEY (reference_campaign_id) REFERENCES campaign (id),
  CONSTRAINT ck_campaign_target_kind CHECK (kind IN ('absolute', 'gain')),
  CONSTRAINT ck_campaign_target_gain_has_reference
    CHECK ((kind = 'gain') = (reference_campaign_id IS NOT NULL)),
  CONSTRAINT ck_campaign_target_value CHECK (value BETWEEN 0 AND 1)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
