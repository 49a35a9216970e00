-- Number of the draw that a campaign's design comes from; null when people wrote it.
ALTER TABLE campaign ADD COLUMN design_draw INT NULL;
