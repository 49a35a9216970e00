-- One wave of measurement. Its questionnaire and index definition are named, not referenced by key:
-- they are files, and a campaign may be drafted before its file is loaded.
CREATE TABLE campaign (
  id INT NOT NULL AUTO_INCREMENT,
  code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(200) NOT NULL,
  name_en VARCHAR(200) NULL,
  survey VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  survey_version INT NOT NULL,
  index_definition VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  index_definition_version INT NULL,
  stream VARCHAR(11) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- Half-open: the last day on which answers are taken is the day before ends_on.
  starts_on DATE NOT NULL,
  ends_on DATE NOT NULL,
  public_access BOOLEAN NOT NULL,
  unit_id INT NULL,
  -- The day whose administrative units results are shown on unless asked otherwise.
  boundaries DATE NOT NULL,
  design VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
  finite_population BOOLEAN NOT NULL,
  -- N of a sample without strata; in a voluntary stream the register's total, for the capture rate.
  population INT NULL,
  sample_data BOOLEAN NOT NULL,
  created_at DATETIME(3) NOT NULL,
  created_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  opened_at DATETIME(3) NULL,
  closed_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_campaign_code UNIQUE (code),
  CONSTRAINT fk_campaign_unit FOREIGN KEY (unit_id) REFERENCES administrative_unit (id),
  CONSTRAINT ck_campaign_stream CHECK (stream IN ('probability', 'voluntary')),
  CONSTRAINT ck_campaign_status CHECK (status IN ('draft', 'open', 'closed', 'archived')),
  CONSTRAINT ck_campaign_has_a_day CHECK (starts_on < ends_on),
  CONSTRAINT ck_campaign_design CHECK (design IN ('respondent', 'cluster')),
  CONSTRAINT ck_campaign_only_samples_have_a_design
    CHECK (stream = 'probability' OR (design IS NULL AND NOT finite_population)),
  CONSTRAINT ck_campaign_population_is_positive CHECK (population > 0)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
