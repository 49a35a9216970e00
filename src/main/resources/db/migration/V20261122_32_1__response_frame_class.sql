-- What the answer may keep of how its dossier ended: weighting classes are made of it. A class is told
-- only where at least 10 dossiers drawn in the stratum are of it; null without a code.
ALTER TABLE code_lot
  ADD COLUMN frame_class VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL;

-- `weight` is what figures are computed with. `design_weight` is null while that is the weight that the
-- response came in with; afterwards it keeps it.
ALTER TABLE response
  ADD COLUMN frame_class VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN design_weight DOUBLE NULL;
