-- What became of the queues that administrators carried from tablets as files. The responses
-- themselves are rows of response like all others; refused ones stand here by their id and reason,
-- in the words in which the importer was told.
CREATE TABLE queue_import (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  imported_at DATETIME(3) NOT NULL,
  imported_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  device VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  exported_at DATETIME(3) NOT NULL,
  stored INT NOT NULL,
  repeated INT NOT NULL,
  refused INT NOT NULL,
  refusals JSON NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
