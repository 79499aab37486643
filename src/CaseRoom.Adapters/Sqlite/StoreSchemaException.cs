namespace CaseRoom.Adapters.Sqlite;

/// <summary>The store was written by a newer server than this one.</summary>
public sealed class StoreSchemaException(string path, int found, int known) : StoreUnusableException(
    $"The store {path} has schema {found}, but this server knows {known} at most: start a newer server.");
