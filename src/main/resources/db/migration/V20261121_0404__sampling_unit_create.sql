-- Places of a campaign's sample: primary sampling units, or, where respondents were drawn directly,
-- the places that tell a respondent's stratum and weight. An answer copies its stratum, sampling
-- unit and weight from here and keeps them, whatever becomes of this row.
CREATE TABLE sampling_unit (
  id INT NOT NULL AUTO_INCREMENT,
  campaign_id INT NOT NULL,
  stratum_id INT NULL,
  code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  unit_id INT NULL,
  -- M_hi: dossiers in its frame. Unknown: no correction at the second stage.
  population INT NULL,
  weight DOUBLE NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_sampling_unit_code UNIQUE (campaign_id, code),
  -- An answer's unit must tell its place in the sample without doubt.
  CONSTRAINT uq_sampling_unit_unit UNIQUE (campaign_id, unit_id),
  CONSTRAINT fk_sampling_unit_campaign
    FOREIGN KEY (campaign_id) REFERENCES campaign (id) ON DELETE CASCADE,
  CONSTRAINT fk_sampling_unit_stratum
    FOREIGN KEY (stratum_id) REFERENCES stratum (id) ON DELETE CASCADE,
  CONSTRAINT fk_sampling_unit_unit FOREIGN KEY (unit_id) REFERENCES administrative_unit (id),
  CONSTRAINT ck_sampling_unit_population_is_positive CHECK (population > 0),
  CONSTRAINT ck_sampling_unit_weight_is_positive CHECK (weight > 0)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
