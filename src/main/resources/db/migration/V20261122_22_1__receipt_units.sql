-- Units and lineage decide where answers are counted, so a receipt covers those its responses are
-- of. Null in receipts given out before: nobody knows what the units were then.
ALTER TABLE receipt
  ADD COLUMN units_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER design_hash;
