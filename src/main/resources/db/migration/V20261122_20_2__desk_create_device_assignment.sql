-- Where a device stands and for which campaigns it collects, since when. Rows are added, not
-- changed: answers that a tablet sends late belong to the desk where they were given.
CREATE TABLE device_assignment (
  device_id INT NOT NULL,
  since DATETIME(3) NOT NULL,
  desk_id INT NOT NULL,
  campaign_id INT NOT NULL,
  -- For answers that carry a one-time code; null = none.
  code_campaign_id INT NULL,
  PRIMARY KEY (device_id, since),
  CONSTRAINT fk_device_assignment_device FOREIGN KEY (device_id) REFERENCES device (id)
    ON DELETE CASCADE,
  CONSTRAINT fk_device_assignment_desk FOREIGN KEY (desk_id) REFERENCES desk (id),
  CONSTRAINT fk_device_assignment_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id),
  CONSTRAINT fk_device_assignment_code_campaign FOREIGN KEY (code_campaign_id)
    REFERENCES campaign (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_as_ci;
