-- Moments kept: the sums of a campaign's responses with seq <= through_seq, by the values of some
-- columns (`shape`). They never change once written: a state of one campaign, shape, revision and
-- through_seq is always the same bytes, so any instance may write it at any time, and one statement
-- replaces an older state by a newer one. Responses after through_seq are added when a figure is
-- asked for.
--
-- `shape` names the format, what is summed and the columns; see docs/database.md. A row of another
-- revision than the campaign's present one (table response_revision) is out of date and ignored.
-- Everything here can be deleted at any time: it is computed again from the responses.
CREATE TABLE moment (
  campaign_id INT NOT NULL,
  shape VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  revision BIGINT UNSIGNED NOT NULL,
  through_seq BIGINT UNSIGNED NOT NULL,
  sums LONGBLOB NOT NULL,
  asked_at DATETIME(3) NOT NULL,
  PRIMARY KEY (campaign_id, shape),
  CONSTRAINT fk_moment_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
