-- Whether an answer from the public or from a device must bring a one-time code. A sample that is
-- open to the public needs one: an answer without a code proves no dossier. Campaigns that were
-- opened before codes existed stay as they are.
ALTER TABLE campaign
  ADD COLUMN code_required BOOLEAN NOT NULL DEFAULT FALSE AFTER public_access;
UPDATE campaign SET code_required = TRUE
WHERE stream = 'probability' AND public_access AND status = 'draft';
