-- How often something was refused, by the hour, so that an administrator sees robots and faults.
-- Replicas add their counts to the same rows. No answer, no code, no name and no network address:
-- network is a keyed hash of a shortened address that changes every day. Empty means not known.
CREATE TABLE refusal (
  hour DATETIME(3) NOT NULL,
  reason VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  campaign VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  channel VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  device VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  network VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  refused BIGINT NOT NULL,
  PRIMARY KEY (hour, reason, campaign, channel, device, network)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_as_ci;
