-- A sheet may carry the one-time code of its case, and may have come by post. The code is sealed and
-- kept only until the sheet is a response: from then on nothing leads from the one to the other.
ALTER TABLE paper_sheet
  ADD COLUMN sealed_code VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN by_post BOOLEAN NOT NULL DEFAULT FALSE;
