namespace CaseRoom.Adapters.Postgres;

/// <summary>What the store and whoever migrates it call the same.</summary>
internal static class PostgresNames
{
    /// <summary>The schema within the database that everything of the store stands in.</summary>
    public const string Schema = "caseroom";

    /// <summary>Which scripts were applied.</summary>
    public const string Journal = "schema_versions";

    /// <summary>Of the scripts among an assembly's resources.</summary>
    public const string Scripts = "postgres-schema/";
}
