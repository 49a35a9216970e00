-- What the server added to started_at and submitted_at because the device's clock was known to be
-- off when it sent, in milliseconds; null when its times were believed. What the device told is
-- submitted_at minus this: both are kept, and body_hash is over what was told, so the same body
-- delivered again with another correction is still the same.
ALTER TABLE response ADD COLUMN clock_correction BIGINT NULL;
