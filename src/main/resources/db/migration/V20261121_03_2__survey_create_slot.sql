-- Why: responses hold their answers as one string, a character per slot. These tables tell SQL
-- what a character at a position means, so that analysts can read answers without the application.
CREATE TABLE survey_slot (
  survey_version_id smallint unsigned NOT NULL,
  position smallint unsigned NOT NULL
    COMMENT 'From 1: the answer is substr(answers, position, 1)',
  code varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind enum('statement', 'choice', 'selected', 'demographic') NOT NULL,
  component varchar(40) CHARACTER SET ascii COLLATE ascii_bin
    COMMENT 'In the default index definition',
  part varchar(40) CHARACTER SET ascii COLLATE ascii_bin,
  label_vi text NOT NULL COMMENT 'With the standard words for the kind of unit',
  label_en text NOT NULL,
  PRIMARY KEY (survey_version_id, position),
  CONSTRAINT uq_survey_slot_code UNIQUE (survey_version_id, code),
  CONSTRAINT fk_survey_slot_version FOREIGN KEY (survey_version_id)
    REFERENCES survey_version (id) ON DELETE CASCADE
) COMMENT 'Places in the packed answers of a questionnaire version';

-- ascii_bin: 'k' is level 20, 'K' is "don't know".
CREATE TABLE survey_choice (
  survey_version_id smallint unsigned NOT NULL,
  position smallint unsigned NOT NULL,
  answer_char char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
    COMMENT 'Level, code of a choice, or word of a missing answer',
  level tinyint unsigned COMMENT 'Null for a missing answer',
  valid boolean NOT NULL COMMENT 'Whether it is an answer',
  satisfied boolean NOT NULL COMMENT 'Whether it counts as satisfied',
  label_vi text NOT NULL,
  label_en text NOT NULL,
  PRIMARY KEY (survey_version_id, position, answer_char),
  CONSTRAINT fk_survey_choice_slot FOREIGN KEY (survey_version_id, position)
    REFERENCES survey_slot (survey_version_id, position) ON DELETE CASCADE
) COMMENT 'What an answer character at a position means';
