-- How often stored responses of a campaign were changed or removed. Responses only ever arrive
-- without a new revision; whatever changes a stored one raises the revision in the same transaction,
-- so sums kept of the former state are known to be out of date. No row means 0.
CREATE TABLE response_revision (
  campaign_id INT NOT NULL,
  revision BIGINT UNSIGNED NOT NULL,
  PRIMARY KEY (campaign_id),
  CONSTRAINT fk_response_revision_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id)
    ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
