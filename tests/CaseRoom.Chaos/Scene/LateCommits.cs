namespace CaseRoom.Chaos.Scene;

/// <summary>
/// Control: makes every transaction that writes commit asynchronously. The server says <c>synchronous_commit = on</c>
/// on each of its connections, so that a setting of the database would change nothing: triggers of the owner do.
/// </summary>
internal static class LateCommits
{
    public const string Sql = """
        SET search_path = caseroom;
        CREATE FUNCTION late() RETURNS trigger LANGUAGE plpgsql AS
          $$ BEGIN PERFORM set_config('synchronous_commit', 'off', true); RETURN NULL; END $$;
        CREATE TRIGGER late AFTER INSERT ON events FOR EACH STATEMENT EXECUTE FUNCTION late();
        CREATE TRIGGER late AFTER INSERT ON commands FOR EACH STATEMENT EXECUTE FUNCTION late();
        CREATE TRIGGER late AFTER INSERT ON accesses FOR EACH STATEMENT EXECUTE FUNCTION late();
        CREATE TRIGGER late AFTER INSERT OR UPDATE ON members FOR EACH STATEMENT EXECUTE FUNCTION late();
        CREATE TRIGGER late AFTER INSERT OR UPDATE ON turns FOR EACH STATEMENT EXECUTE FUNCTION late();
        CREATE TRIGGER late AFTER INSERT OR UPDATE ON snapshots FOR EACH STATEMENT EXECUTE FUNCTION late()
        """;
}
