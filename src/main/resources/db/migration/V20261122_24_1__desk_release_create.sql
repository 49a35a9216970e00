-- Up to which response the answers of volunteers are in figures, per campaign and desk (0: answers
-- without a desk). Rows of `response` are never touched by a release. Whatever inserts or raises a
-- row here raises the campaign's revision in the same transaction, because every figure changes.
--
-- A release has a day and no instant, so a desk is released once a day at most. `through_day` is the
-- day on which the newest released answer was received. `desk_id` is no foreign key, as in
-- `response`, and so that 0 can stand for no desk.
CREATE TABLE desk_release (
  campaign_id INT NOT NULL,
  desk_id INT NOT NULL,
  through_seq BIGINT UNSIGNED NOT NULL,
  through_day DATE NOT NULL,
  released_on DATE NOT NULL,
  PRIMARY KEY (campaign_id, desk_id),
  CONSTRAINT fk_desk_release_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id)
    ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
