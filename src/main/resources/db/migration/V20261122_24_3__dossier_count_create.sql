-- How many dossiers a desk handled on a day (2026-04-06) or in a month (2026-04), as somebody brought
-- it in, to compare with the number of answers.
CREATE TABLE dossier_count (
  campaign_id INT NOT NULL,
  desk_id INT NOT NULL,
  period VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  dossiers INT NOT NULL,
  PRIMARY KEY (campaign_id, desk_id, period),
  CONSTRAINT fk_dossier_count_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id)
    ON DELETE CASCADE,
  CONSTRAINT fk_dossier_count_desk FOREIGN KEY (desk_id) REFERENCES desk (id) ON DELETE CASCADE,
  CONSTRAINT ck_dossier_count_is_no_debt CHECK (dossiers >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
