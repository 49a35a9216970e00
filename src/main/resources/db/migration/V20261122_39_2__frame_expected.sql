-- How many rows are being stored: while a frame is loading, `entries` are those that have come in.
ALTER TABLE frame ADD COLUMN expected INT NULL;
