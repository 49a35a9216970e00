-- Era and code of the commune that the file named, where it is one of the other era than the frame's
-- boundaries and was taken as `commune`; null for all others, and for rows stored before.
ALTER TABLE frame_entry
  ADD COLUMN given VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL;
