-- Who asks people in a campaign. `code` stands on sheets and in tables; the name is for the sheet.
CREATE TABLE enumerator (
  id INT NOT NULL AUTO_INCREMENT,
  campaign_id INT NOT NULL,
  code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(100) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_enumerator_code UNIQUE (campaign_id, code),
  CONSTRAINT fk_enumerator_campaign
    FOREIGN KEY (campaign_id) REFERENCES campaign (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

-- A drawn case that is in the field, and how it ended. It knows whether the case took part and never
-- what was answered: nothing here leads to a response.
CREATE TABLE field_case (
  draw_id INT NOT NULL,
  number INT NOT NULL,
  replaces INT NULL,
  mode VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
  enumerator_id INT NULL,
  disposition VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (draw_id, number),
  CONSTRAINT uq_field_case_replaces UNIQUE (draw_id, replaces),
  CONSTRAINT fk_field_case_drawn
    FOREIGN KEY (draw_id, number) REFERENCES drawn_case (draw_id, number) ON DELETE CASCADE,
  CONSTRAINT fk_field_case_enumerator FOREIGN KEY (enumerator_id) REFERENCES enumerator (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
