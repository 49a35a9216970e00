-- Who was calibrated to what, so that figures can tell the error that calibration leaves: a cell's
-- category in every margin (a JSON list), its respondents and the sum of their weights before
-- calibration. Null where nothing was calibrated, and in sets that are older than this.
ALTER TABLE weight_factor
  ADD COLUMN categories VARCHAR(4000) NULL,
  ADD COLUMN respondents BIGINT NULL,
  ADD COLUMN weight_before DOUBLE NULL;
