-- Readings summed up by even steps of time: lowest, highest, sum and count of each.
CREATE TABLE rollup (
  series INTEGER NOT NULL,
  -- Milliseconds.
  step BIGINT NOT NULL,
  first_at BIGINT NOT NULL,
  data BYTEA NOT NULL,
  PRIMARY KEY (series, step, first_at)
);

-- Epoch milliseconds; the smallest number stands for "nothing yet".
-- Before this everything is rolled up, by the hour, and by the minute from minute_from on.
ALTER TABLE series ADD COLUMN rolled_to BIGINT DEFAULT -9223372036854775808 NOT NULL;
ALTER TABLE series ADD COLUMN minute_from BIGINT DEFAULT -9223372036854775808 NOT NULL;
-- Before this the single readings have been removed.
ALTER TABLE series ADD COLUMN raw_from BIGINT DEFAULT -9223372036854775808 NOT NULL;
