-- Which hosts there are, and what they wait for, as Orleans keeps it: it knows nothing of these tables but the queries
-- below, which it looks up by their keys. Their parameters and the names of what they answer are its contract.
CREATE TABLE OrleansQuery (
  QueryKey text NOT NULL PRIMARY KEY,
  QueryText text NOT NULL
);
GRANT SELECT ON OrleansQuery TO $application$;

-- Every change of the members moves the version on, so that of two who change at once one is told to look again.
CREATE TABLE clusters (
  cluster text NOT NULL PRIMARY KEY,
  version integer NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON clusters TO $application$;

CREATE TABLE members (
  cluster text NOT NULL REFERENCES clusters (cluster),
  address text NOT NULL,
  port integer NOT NULL,
  generation integer NOT NULL,
  silo_name text NOT NULL,
  host_name text NOT NULL,
  status integer NOT NULL,
  proxy_port integer NOT NULL,
  suspect_times text,
  start_time timestamptz NOT NULL,
  alive_at timestamptz NOT NULL,
  PRIMARY KEY (cluster, address, port, generation)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON members TO $application$;

CREATE TABLE reminders (
  service text NOT NULL,
  grain text NOT NULL,
  name text NOT NULL,
  hash integer NOT NULL,
  start_time timestamptz NOT NULL,
  period bigint NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (service, grain, name)
);
CREATE INDEX reminders_hash ON reminders (service, hash);
GRANT SELECT, INSERT, UPDATE, DELETE ON reminders TO $application$;

-- When the next turn of a work is due that one host of all does.
CREATE TABLE turns (
  work text NOT NULL PRIMARY KEY,
  next timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON turns TO $application$;

-- Hashes of what may be used once, for as long as it could be used again.
CREATE TABLE used_once (
  id bytea NOT NULL PRIMARY KEY,
  until timestamptz NOT NULL
);
CREATE INDEX used_once_until ON used_once (until);
GRANT SELECT, INSERT, UPDATE, DELETE ON used_once TO $application$;

INSERT INTO OrleansQuery VALUES
('InsertMembershipVersionKey', '
  WITH made AS (
    INSERT INTO clusters VALUES (@DeploymentId, 0) ON CONFLICT DO NOTHING RETURNING cluster)
  SELECT EXISTS (SELECT FROM made)'),

('InsertMembershipKey', '
  WITH moved AS (
    UPDATE clusters c SET version = version + 1
    WHERE c.cluster = @DeploymentId AND c.version = @Version AND NOT EXISTS (
      SELECT FROM members m WHERE m.cluster = c.cluster AND m.address = @Address AND m.port = @Port
        AND m.generation = @Generation)
    RETURNING c.cluster),
  made AS (
    INSERT INTO members (cluster, address, port, generation, silo_name, host_name, status, proxy_port, start_time,
      alive_at)
    SELECT cluster, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime,
      @IAmAliveTime
    FROM moved RETURNING cluster)
  SELECT EXISTS (SELECT FROM made)'),

('UpdateMembershipKey', '
  WITH moved AS (
    UPDATE clusters c SET version = version + 1
    WHERE c.cluster = @DeploymentId AND c.version = @Version AND EXISTS (
      SELECT FROM members m WHERE m.cluster = c.cluster AND m.address = @Address AND m.port = @Port
        AND m.generation = @Generation)
    RETURNING c.cluster),
  changed AS (
    UPDATE members m SET status = @Status, suspect_times = @SuspectTimes, alive_at = @IAmAliveTime
    FROM moved WHERE m.cluster = moved.cluster AND m.address = @Address AND m.port = @Port
      AND m.generation = @Generation
    RETURNING m.cluster)
  SELECT EXISTS (SELECT FROM changed)'),

('UpdateIAmAlivetimeKey', '
  UPDATE members SET alive_at = @IAmAliveTime
  WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation'),

('MembershipReadAllKey', '
  SELECT c.cluster AS DeploymentId, m.address AS Address, m.port AS Port, m.generation AS Generation,
    m.silo_name AS SiloName, m.host_name AS HostName, m.status AS Status, m.proxy_port AS ProxyPort,
    m.suspect_times AS SuspectTimes, m.start_time AS StartTime, m.alive_at AS IAmAliveTime, c.version AS Version
  FROM clusters c LEFT JOIN members m USING (cluster) WHERE c.cluster = @DeploymentId'),

('MembershipReadRowKey', '
  SELECT c.cluster AS DeploymentId, m.address AS Address, m.port AS Port, m.generation AS Generation,
    m.silo_name AS SiloName, m.host_name AS HostName, m.status AS Status, m.proxy_port AS ProxyPort,
    m.suspect_times AS SuspectTimes, m.start_time AS StartTime, m.alive_at AS IAmAliveTime, c.version AS Version
  FROM clusters c LEFT JOIN members m ON m.cluster = c.cluster AND m.address = @Address AND m.port = @Port
    AND m.generation = @Generation
  WHERE c.cluster = @DeploymentId'),

('GatewaysQueryKey', '
  SELECT address AS Address, proxy_port AS ProxyPort, generation AS Generation FROM members
  WHERE cluster = @DeploymentId AND status = @Status AND proxy_port > 0'),

('DeleteMembershipTableEntriesKey', '
  DELETE FROM members WHERE cluster = @DeploymentId; DELETE FROM clusters WHERE cluster = @DeploymentId'),

-- 6 is a host that was found dead, or left.
('CleanupDefunctSiloEntriesKey', '
  DELETE FROM members WHERE cluster = @DeploymentId AND alive_at < @IAmAliveTime AND status = 6'),

('UpsertReminderRowKey', '
  INSERT INTO reminders AS r (service, grain, name, hash, start_time, period, version)
  VALUES (@ServiceId, @GrainId, @ReminderName, @GrainHash, @StartTime, @Period, 0)
  ON CONFLICT (service, grain, name) DO UPDATE SET hash = excluded.hash, start_time = excluded.start_time,
    period = excluded.period, version = r.version + 1
  RETURNING version AS Version'),

('ReadReminderRowsKey', '
  SELECT grain AS GrainId, name AS ReminderName, start_time AS StartTime, period AS Period, version AS Version
  FROM reminders WHERE service = @ServiceId AND grain = @GrainId'),

('ReadReminderRowKey', '
  SELECT grain AS GrainId, name AS ReminderName, start_time AS StartTime, period AS Period, version AS Version
  FROM reminders WHERE service = @ServiceId AND grain = @GrainId AND name = @ReminderName'),

('ReadRangeRows1Key', '
  SELECT grain AS GrainId, name AS ReminderName, start_time AS StartTime, period AS Period, version AS Version
  FROM reminders WHERE service = @ServiceId AND hash > @BeginHash AND hash <= @EndHash'),

-- Where the range goes round the end of the ring.
('ReadRangeRows2Key', '
  SELECT grain AS GrainId, name AS ReminderName, start_time AS StartTime, period AS Period, version AS Version
  FROM reminders WHERE service = @ServiceId AND (hash > @BeginHash OR hash <= @EndHash)'),

('DeleteReminderRowKey', '
  WITH gone AS (
    DELETE FROM reminders WHERE service = @ServiceId AND grain = @GrainId AND name = @ReminderName
      AND version = @Version
    RETURNING service)
  SELECT EXISTS (SELECT FROM gone)'),

('DeleteReminderRowsKey', 'DELETE FROM reminders WHERE service = @ServiceId');
