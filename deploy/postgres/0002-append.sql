-- One compare-and-append: asks first, writes only when everything fits. 0 appended, 1 conflict, 2 repeated.
-- The row of the stream is held until the transaction ends, so that of two hosts the second finds the first one's head.
CREATE FUNCTION append(
  the_stream text, the_kind smallint, expected_sequence bigint, expected_hash bytea,
  event_at bigint[], event_slot smallint[], event_nonce bytea[], event_sealed bytea[], event_commitment bytea[],
  event_hash bytea[],
  command_ids uuid[], command_actor uuid[], command_digest bytea[], command_first bigint[], command_last bigint[],
  new_phase text, new_findable_by uuid[], new_due_at bigint, new_nonce bytea, new_sealed bytea, new_identity bytea)
RETURNS smallint LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  found_sequence bigint;
  found_hash bytea;
  listed uuid[];
  many integer := cardinality(event_hash);
BEGIN
  SELECT s.sequence, s.hash INTO found_sequence, found_hash FROM streams s WHERE s.stream = the_stream FOR UPDATE;
  IF FOUND THEN
    IF found_sequence <> expected_sequence OR found_hash <> expected_hash THEN RETURN 1; END IF;
    IF EXISTS (SELECT FROM commands c WHERE c.stream = the_stream AND c.command_id = ANY (command_ids)) THEN
      RETURN 2;
    END IF;
    IF many > 0 THEN
      UPDATE streams s SET sequence = expected_sequence + many, hash = event_hash[many], at = event_at[many]
      WHERE s.stream = the_stream;
    END IF;
  ELSE
    IF expected_sequence <> 0 THEN RETURN 1; END IF;
    -- Where another host is making the same stream just now, this waits for it and then makes none.
    INSERT INTO streams VALUES (
      the_stream, many, CASE WHEN many > 0 THEN event_hash[many] ELSE expected_hash END,
      CASE WHEN many > 0 THEN event_at[many] ELSE 621355968000000000 END)
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN RETURN 1; END IF;
  END IF;

  INSERT INTO events
  SELECT the_stream, expected_sequence + one.n, one.at, one.slot, one.nonce, one.sealed, one.commitment, one.hash
  FROM unnest(event_at, event_slot, event_nonce, event_sealed, event_commitment, event_hash)
    WITH ORDINALITY AS one (at, slot, nonce, sealed, commitment, hash, n);

  INSERT INTO commands
  SELECT the_stream, one.* FROM unnest(command_ids, command_actor, command_digest, command_first, command_last)
    AS one (command_id, actor, digest, first, last);

  SELECT s.findable_by INTO listed FROM summaries s WHERE s.stream = the_stream;
  INSERT INTO summaries VALUES (
    the_stream, new_phase, new_findable_by, new_due_at, new_nonce, new_sealed, new_identity)
  ON CONFLICT (stream) DO UPDATE SET phase = excluded.phase, findable_by = excluded.findable_by,
    due_at = excluded.due_at, nonce = excluded.nonce, sealed = excluded.sealed,
    identity_index = excluded.identity_index;
  IF listed IS DISTINCT FROM new_findable_by THEN
    DELETE FROM summary_index i WHERE i.stream = the_stream;
    INSERT INTO summary_index SELECT DISTINCT id, the_kind, the_stream FROM unnest(new_findable_by) AS id;
  END IF;

  RETURN 0;
END $$;
REVOKE ALL ON FUNCTION append FROM PUBLIC;
GRANT EXECUTE ON FUNCTION append TO $application$;
