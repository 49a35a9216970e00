-- One row per respondent's answers, for every survey: adding a survey never changes the schema.
--
-- The device makes `id`; its unique key alone decides whether a delivery is the first one. `id` is
-- random, so it is no clustering key: rows are appended in the order of `seq`, and the insert rate
-- does not fall as the table grows. (campaign_id, seq) keeps a campaign's rows together for the
-- one GROUP BY that all figures come from.
--
-- `answers` holds one character per slot of the survey version (table survey_slot): a level or the
-- number of a choice as a base-36 digit, '-' not reached, 'K' don't know, 'R' refused, 'N' not
-- applicable. Units, desks and survey versions are checked before the insert and never deleted while
-- a response names them; a foreign key for each would cost every insert another index.
-- `body_hash` tells a repeated delivery from another one under the same id.
CREATE TABLE response (
  campaign_id INT NOT NULL,
  seq BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  id BINARY(16) NOT NULL,
  survey_version_id SMALLINT UNSIGNED NOT NULL,
  channel ENUM('kiosk', 'online', 'paper', 'interview', 'phone', 'post') NOT NULL,
  language CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NULL,
  unit_id INT NULL,
  desk_id INT NULL,
  stratum_id INT NULL,
  sampling_unit_id INT NULL,
  weight DOUBLE NOT NULL DEFAULT 1,
  started_at DATETIME(3) NULL,
  submitted_at DATETIME(3) NOT NULL,
  received_at DATETIME(3) NOT NULL,
  answers VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  texts JSON NULL,
  body_hash BINARY(16) NOT NULL,
  PRIMARY KEY (campaign_id, seq),
  KEY ix_response_seq (seq),
  UNIQUE KEY uq_response_id (id),
  CONSTRAINT fk_response_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id),
  CONSTRAINT ck_response_weight CHECK (weight > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
