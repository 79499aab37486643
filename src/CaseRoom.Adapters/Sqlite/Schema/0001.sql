-- In clear: ids, sequences, times, phase, hashes. Everything said about a person or case is sealed before it comes here.
-- Times are UTC ticks of 100 ns since year 1, so that what was hashed is read back to the last digit.
CREATE TABLE streams (
  stream TEXT NOT NULL PRIMARY KEY,
  sequence INTEGER NOT NULL,
  hash BLOB NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE events (
  stream TEXT NOT NULL REFERENCES streams (stream),
  sequence INTEGER NOT NULL,
  at INTEGER NOT NULL,
  slot INTEGER NOT NULL,
  nonce BLOB NOT NULL,
  sealed BLOB NOT NULL,
  commitment BLOB NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (stream, sequence)
) STRICT;

CREATE TABLE commands (
  stream TEXT NOT NULL REFERENCES streams (stream),
  command_id TEXT NOT NULL,
  actor TEXT NOT NULL,
  digest BLOB NOT NULL,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (stream, command_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE snapshots (
  stream TEXT NOT NULL PRIMARY KEY REFERENCES streams (stream),
  sequence INTEGER NOT NULL,
  hash BLOB NOT NULL,
  format TEXT NOT NULL,
  nonce BLOB NOT NULL,
  sealed BLOB NOT NULL
) STRICT;

-- findable_by is the list as it was given (ids separated by a space); summary_index is the same list, for searching.
CREATE TABLE summaries (
  stream TEXT NOT NULL PRIMARY KEY REFERENCES streams (stream),
  phase TEXT NOT NULL,
  findable_by TEXT NOT NULL,
  due_at INTEGER,
  nonce BLOB NOT NULL,
  sealed BLOB NOT NULL,
  identity_index BLOB
) STRICT;

CREATE INDEX summaries_due ON summaries (due_at) WHERE due_at IS NOT NULL;

CREATE TABLE summary_index (
  findable_by TEXT NOT NULL,
  kind INTEGER NOT NULL,
  stream TEXT NOT NULL REFERENCES summaries (stream),
  PRIMARY KEY (findable_by, kind, stream)
) STRICT, WITHOUT ROWID;

CREATE INDEX summary_index_stream ON summary_index (stream);

-- A key is durable before the first event under it, so it does not refer to a stream. Without nonce and wrapped it was erased.
CREATE TABLE stream_keys (
  stream TEXT NOT NULL,
  slot INTEGER NOT NULL,
  nonce BLOB,
  wrapped BLOB,
  PRIMARY KEY (stream, slot)
) STRICT, WITHOUT ROWID;
