-- When a receipt was given out or asked about the last time, so that passing ones can be forgotten.
ALTER TABLE receipt ADD COLUMN used_at DATETIME(3) NULL AFTER given_at;
UPDATE receipt SET used_at = given_at;
ALTER TABLE receipt
  MODIFY COLUMN used_at DATETIME(3) NOT NULL,
  ADD KEY ix_receipt_used (used_at);
