-- Why: a response keeps the questionnaire it answers for ever, also when the file is gone. The
-- definition is kept as canonical JSON; the tables of slots beside it are derived from it.
CREATE TABLE survey_version (
  id smallint unsigned NOT NULL AUTO_INCREMENT,
  survey varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version smallint unsigned NOT NULL,
  content_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
    COMMENT 'SHA-256 of definition',
  definition mediumtext CHARACTER SET utf8mb4 NOT NULL,
  loaded_at datetime(3) NOT NULL COMMENT 'UTC',
  PRIMARY KEY (id),
  CONSTRAINT uq_survey_version UNIQUE (survey, version),
  CONSTRAINT ck_survey_version_counts_from_one CHECK (version >= 1)
) COMMENT 'Questionnaires by version';
