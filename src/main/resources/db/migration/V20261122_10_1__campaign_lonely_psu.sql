-- What to do with a stratum of which a single sampling unit was drawn out of several: its share of
-- the variance cannot be estimated. Unless somebody decides, no error is given.
ALTER TABLE campaign
  ADD COLUMN lonely_psu VARCHAR(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'refuse'
    AFTER population,
  ADD CONSTRAINT ck_campaign_lonely_psu
    CHECK (lonely_psu IN ('refuse', 'adjust', 'average', 'certainty')),
  ADD CONSTRAINT ck_campaign_only_samples_treat_lonely_psu
    CHECK (stream = 'probability' OR lonely_psu = 'refuse');
