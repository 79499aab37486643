-- In clear: chain, sequence, time, hashes. Who read what is sealed before it comes here.
-- Times are UTC ticks of 100 ns since year 1, so that what was hashed is read back to the last digit.
-- Positions are never used twice: a checkpoint says up to which it has seen the rows of all chains.
CREATE TABLE accesses (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  chain TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  at INTEGER NOT NULL,
  nonce BLOB NOT NULL,
  sealed BLOB NOT NULL,
  content BLOB NOT NULL,
  commitment BLOB NOT NULL,
  hash BLOB NOT NULL,
  UNIQUE (chain, sequence)
) STRICT;

CREATE TRIGGER accesses_stay BEFORE DELETE ON accesses BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER accesses_stand BEFORE UPDATE ON accesses BEGIN SELECT RAISE(ABORT, 'append only'); END;
