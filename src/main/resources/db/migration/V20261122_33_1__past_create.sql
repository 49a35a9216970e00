-- Campaigns whose answers came in as a file of microdata. While its answers are coming in it is `loading`;
-- whatever is not finished is taken away again. `sha256` is of the file, which is not kept.
CREATE TABLE imported_campaign (
  campaign_id INT NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  file VARCHAR(200) NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  source VARCHAR(60) NOT NULL,
  respondents INT NOT NULL,
  stored INT NOT NULL,
  created_at DATETIME(3) NOT NULL,
  created_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (campaign_id),
  CONSTRAINT fk_imported_campaign_campaign
    FOREIGN KEY (campaign_id) REFERENCES campaign (id) ON DELETE CASCADE,
  CONSTRAINT ck_imported_campaign_state CHECK (state IN ('loading', 'stored'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

-- Which headings and which codes of missing answers meant what when a file of this source was last
-- imported for a questionnaire, as JSON.
CREATE TABLE imported_source (
  source VARCHAR(60) NOT NULL,
  survey VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  headings MEDIUMTEXT NOT NULL,
  missing TEXT NOT NULL,
  used_at DATETIME(3) NOT NULL,
  PRIMARY KEY (source, survey)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

-- A figure that somebody published, as it was published. It is no campaign and is never added to one.
-- `unit_id` is empty for a place that is no unit of the list (the whole country): its `place` then says
-- which. `method_break` says that from this year on figures are not comparable with those before.
CREATE TABLE published_figure (
  id INT NOT NULL AUTO_INCREMENT,
  year SMALLINT NOT NULL,
  unit_id INT NULL,
  place VARCHAR(200) NOT NULL,
  measure VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  share DOUBLE NOT NULL,
  respondents INT NULL,
  standard_error DOUBLE NULL,
  lower_limit DOUBLE NULL,
  upper_limit DOUBLE NULL,
  source VARCHAR(500) NOT NULL,
  note VARCHAR(500) NULL,
  method_break BOOLEAN NOT NULL,
  created_at DATETIME(3) NOT NULL,
  created_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_published_figure (year, place, measure),
  CONSTRAINT fk_published_figure_unit
    FOREIGN KEY (unit_id) REFERENCES administrative_unit (id) ON DELETE SET NULL,
  CONSTRAINT ck_published_figure_share CHECK (share BETWEEN 0 AND 1),
  CONSTRAINT ck_published_figure_respondents CHECK (respondents > 0),
  CONSTRAINT ck_published_figure_error CHECK (standard_error > 0),
  CONSTRAINT ck_published_figure_interval
    CHECK ((lower_limit IS NULL) = (upper_limit IS NULL) AND lower_limit <= share AND share <= upper_limit)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
