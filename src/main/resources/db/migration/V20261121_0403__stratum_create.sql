-- Strata of a campaign's sample, and what a variance needs of their frame.
CREATE TABLE stratum (
  id INT NOT NULL AUTO_INCREMENT,
  campaign_id INT NOT NULL,
  code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(200) NOT NULL,
  -- N_h: PSUs in the frame, or dossiers when respondents are the PSUs. Unknown: no correction.
  population INT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_stratum_code UNIQUE (campaign_id, code),
  CONSTRAINT fk_stratum_campaign
    FOREIGN KEY (campaign_id) REFERENCES campaign (id) ON DELETE CASCADE,
  CONSTRAINT ck_stratum_population_is_positive CHECK (population > 0)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
