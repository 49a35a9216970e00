-- How far the order of arrival was settled, and when: no response with a seq up to the noted one can
-- still appear. AUTO_INCREMENT numbers are given out before the commit, so a higher number may be
-- seen before a lower one; the highest number is noted while no transaction has unfinished inserts.
CREATE TABLE response_watermark (
  seq BIGINT UNSIGNED NOT NULL,
  noted_at DATETIME(3) NOT NULL,
  PRIMARY KEY (seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
