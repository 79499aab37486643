-- In clear: ids, sequences, times, phase, hashes. Everything said about a person or case is sealed before it comes here.
-- Times are UTC ticks of 100 ns since year 1, so that what was hashed is read back to the last digit.
-- $application$ is the role of the server: what it may do is granted table by table, and nothing else.
CREATE TABLE streams (
  stream text COLLATE "C" NOT NULL PRIMARY KEY,
  sequence bigint NOT NULL,
  hash bytea NOT NULL,
  at bigint NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON streams TO $application$;

CREATE TABLE events (
  stream text COLLATE "C" NOT NULL REFERENCES streams (stream),
  sequence bigint NOT NULL,
  at bigint NOT NULL,
  slot smallint NOT NULL,
  nonce bytea NOT NULL,
  sealed bytea NOT NULL,
  commitment bytea NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (stream, sequence)
);
GRANT SELECT, INSERT ON events TO $application$;

CREATE TABLE commands (
  stream text COLLATE "C" NOT NULL REFERENCES streams (stream),
  command_id uuid NOT NULL,
  actor uuid NOT NULL,
  digest bytea NOT NULL,
  first bigint NOT NULL,
  last bigint NOT NULL,
  PRIMARY KEY (stream, command_id)
);
GRANT SELECT, INSERT, DELETE ON commands TO $application$;

CREATE TABLE snapshots (
  stream text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES streams (stream),
  sequence bigint NOT NULL,
  hash bytea NOT NULL,
  format text NOT NULL,
  nonce bytea NOT NULL,
  sealed bytea NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON snapshots TO $application$;

-- findable_by is the list as it was given; summary_index is the same list, for searching.
CREATE TABLE summaries (
  stream text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES streams (stream),
  phase text NOT NULL,
  findable_by uuid[] NOT NULL,
  due_at bigint,
  nonce bytea NOT NULL,
  sealed bytea NOT NULL,
  identity_index bytea
);
CREATE INDEX summaries_due ON summaries (due_at, stream) WHERE due_at IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON summaries TO $application$;

CREATE TABLE summary_index (
  findable_by uuid NOT NULL,
  kind smallint NOT NULL,
  stream text COLLATE "C" NOT NULL REFERENCES summaries (stream),
  PRIMARY KEY (findable_by, kind, stream)
);
CREATE INDEX summary_index_stream ON summary_index (stream);
GRANT SELECT, INSERT, DELETE ON summary_index TO $application$;

-- A key is durable before the first event under it, so it does not refer to a stream. Without nonce and wrapped it was
-- erased; no row is ever deleted, so that none is made again.
CREATE TABLE stream_keys (
  stream text COLLATE "C" NOT NULL,
  slot smallint NOT NULL,
  nonce bytea,
  wrapped bytea,
  PRIMARY KEY (stream, slot)
);
GRANT SELECT, INSERT, UPDATE ON stream_keys TO $application$;

-- Who read what is sealed before it comes here. Positions are never used twice: a checkpoint says up to which it has
-- seen the rows of all chains.
CREATE TABLE accesses (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  chain text COLLATE "C" NOT NULL,
  sequence bigint NOT NULL,
  at bigint NOT NULL,
  nonce bytea NOT NULL,
  sealed bytea NOT NULL,
  content bytea NOT NULL,
  commitment bytea NOT NULL,
  hash bytea NOT NULL,
  UNIQUE (chain, sequence)
);
GRANT SELECT, INSERT ON accesses TO $application$;

-- The end of each chain of accesses, which whoever appends to it holds until the append is durable.
CREATE TABLE access_chains (
  chain text COLLATE "C" NOT NULL PRIMARY KEY,
  sequence bigint NOT NULL,
  hash bytea NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON access_chains TO $application$;

CREATE TABLE sign_in_sessions (
  key_hash bytea NOT NULL PRIMARY KEY,
  owner uuid,
  ticket bytea NOT NULL,
  used_at bigint,
  expires_at bigint NOT NULL
);
CREATE INDEX sign_in_sessions_owner ON sign_in_sessions (owner);
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_sessions TO $application$;
