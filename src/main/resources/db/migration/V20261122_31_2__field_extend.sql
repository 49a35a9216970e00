-- For whom an enumerator works: nobody asks about dossiers of his own office. `employer_code` is an
-- agency's or a commune's.
ALTER TABLE enumerator
  ADD COLUMN employer VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'other',
  ADD COLUMN employer_code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN active BOOLEAN NOT NULL DEFAULT TRUE,
  ADD CONSTRAINT ck_enumerator_employer
    CHECK (employer IN ('agency', 'commune', 'post_office', 'other'));

-- `learned` says that the disposition follows from a used code and not from somebody's report.
-- Columns about the replacement say why a case of the reserve was asked, by whose order and when.
ALTER TABLE field_case
  ADD COLUMN due_on DATE NULL,
  ADD COLUMN learned BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN replace_reason VARCHAR(500) NULL,
  ADD COLUMN released_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN released_on DATE NULL;
