using CaseRoom.Adapters.Sqlite;
using CaseRoom.Testing;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Sqlite;

public sealed class SqliteSchemaTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact, Rule("LOG-20")]
    public void A_store_with_a_newer_schema_is_refused_in_one_sentence()
    {
        _folder.Open().Dispose();
        _folder.Meddle("UPDATE schema_version SET version = 99");

        var refused = Should.Throw<StoreSchemaException>(() => _folder.Open());

        refused.Message.ShouldContain(_folder.File);
        refused.Message.ShouldContain("schema 99");
        _folder.Meddle("UPDATE schema_version SET version = 99").ShouldBe(1);
    }

    [Fact, Rule("LOG-20")]
    public void An_older_store_is_copied_then_migrated()
    {
        var database = new SqliteDatabase(_folder.File);
        const string First = "CREATE TABLE one (a INTEGER)";
        new SqliteSchema([First]).Migrate(database);
        _folder.Meddle("INSERT INTO one VALUES (7)");

        var both = new SqliteSchema([First, "ALTER TABLE one ADD COLUMN b INTEGER NOT NULL DEFAULT 8"]);
        both.Migrate(database);
        both.Migrate(database);

        _folder.Meddle("UPDATE one SET a = 9 WHERE a = 7 AND b = 8").ShouldBe(1);
        File.Exists(_folder.File + ".schema-1").ShouldBeTrue();
        Should.Throw<StoreSchemaException>(() => new SqliteSchema([First]).Migrate(database));
    }

    [Fact, Rule("LOG-23")]
    public async Task The_files_of_a_store_are_their_owners_alone_also_where_they_were_wider()
    {
        if (OperatingSystem.IsWindows()) { return; }
        const UnixFileMode Everybody = OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        _folder.Open().Dispose();
        File.SetUnixFileMode(_folder.File, Everybody);
        using var store = _folder.Open();
        await new SqliteStreamKeys(store, _folder.MasterKey()).IndexKeyAsync(TestContext.Current.CancellationToken);
        var files = Directory.GetFiles(_folder.Data);
        files.Length.ShouldBe(3);
        foreach (var file in files) { File.GetUnixFileMode(file).ShouldBe(OwnerOnly, file); }
    }

    [Fact, Rule("LOG-24")]
    public void A_file_that_is_no_store_is_refused_in_one_sentence()
    {
        Directory.CreateDirectory(_folder.Data);
        File.WriteAllText(_folder.File, string.Concat(Enumerable.Repeat("This is no store. ", 1_000)));
        Should.Throw<StoreUnusableException>(() => _folder.Open()).Message
            .ShouldBe($"The store {_folder.File} cannot be opened: SQLite error 26.");
    }

    [Fact, Rule("LOG-20")]
    public void A_migration_that_fails_leaves_the_store_as_it_was()
    {
        var database = new SqliteDatabase(_folder.File);
        const string First = "CREATE TABLE one (a INTEGER)";
        new SqliteSchema([First]).Migrate(database);

        var failing = new SqliteSchema([First, "CREATE TABLE two (a INTEGER); CREATE TABLE one (a INTEGER)"]);
        Should.Throw<SqliteException>(() => failing.Migrate(database));

        new SqliteSchema([First, "CREATE TABLE two (a INTEGER)"]).Migrate(database);
        _folder.Meddle("INSERT INTO two VALUES (1)").ShouldBe(1);
    }
}
