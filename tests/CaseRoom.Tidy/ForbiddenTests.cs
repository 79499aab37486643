using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shouldly;
using Xunit;

namespace CaseRoom.Tidy;

/// <summary>What no file may hold.</summary>
public sealed partial class ForbiddenTests
{
    private static readonly string[] Folders = ["Common", "Helpers", "Services", "Managers", "Utils", "Models"];

    private static readonly string[] Roots =
    [
        "src", "tests", "clients", "deploy", "CaseRoom.sln", "README.md", "Directory.Packages.props",
        "Directory.Build.props", "Directory.Build.targets", "global.json", "nuget.config", "LICENSE",
    ];

    [Fact]
    public void Domain_has_no_clock_randomness_io_or_async()
    {
        Repository.CSharp
            .Where(f => f.IsIn("src/CaseRoom.Domain/"))
            .SelectMany(f => Identifiers(f).Where(Impure.Contains).Select(name => $"{f.Path}: {name}"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_shell_reads_the_clock()
    {
        var readers =
            from file in Repository.Product
            where ClockRead().IsMatch(file.Text)
            select file.Path;
        readers.ShouldBeEmpty("time is an argument; TimeProvider enters at the shell");
    }

    [Fact]
    public void No_folder_is_named_for_what_has_no_name()
    {
        Repository.Paths.Where(p => p.Split('/').Any(Folders.Contains)).ShouldBeEmpty();
    }

    [Fact]
    public void The_top_level_holds_what_it_should_and_nothing_else()
    {
        Repository.Paths.Select(p => p.Split('/')[0])
            .Where(p => !p.StartsWith('.') && !Roots.Contains(p))
            .Distinct()
            .ShouldBeEmpty();
    }

    [Fact]
    public void No_unfinished_mark_or_skipped_test_stands_anywhere()
    {
        Repository.CSharp.Concat(Repository.Web).Concat(Repository.WebTests)
            .Where(f => !f.IsIn("tests/CaseRoom.Tidy/"))
            .SelectMany(f => Unfinished().Matches(f.Text).Select(m => $"{f.Path}: {m.Value}"))
            .ShouldBeEmpty();
    }

    /// <summary>Builds that lack a promise are made in the tests (tests/CaseRoom.Chaos), by wrapping ports.</summary>
    [Fact]
    public void No_program_has_a_switch_that_takes_a_promise_back()
    {
        Repository.Paths
            .Where(p => p.StartsWith("src/", StringComparison.Ordinal)
                || p.StartsWith("clients/dotnet/", StringComparison.Ordinal))
            .Where(p => Path.GetExtension(p) is ".cs" or ".csproj" or ".json" or ".targets")
            .Select(Repository.Read)
            .SelectMany(f => PlannedFault().Matches(f.Text).Select(m => $"{f.Path}: {m.Value}"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_pragma_says_why_on_its_line()
    {
        Repository.CSharp
            .SelectMany(f => f.Lines
                .Where(l => l.TrimStart().StartsWith("#pragma warning disable", StringComparison.Ordinal))
                .Where(l => !l.Contains("//", StringComparison.Ordinal))
                .Select(l => $"{f.Path}: {l.Trim()}"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_namespace_is_its_folder_path()
    {
        Repository.CSharp
            .Where(f => !f.Path.EndsWith("Program.cs", StringComparison.Ordinal))
            .Select(f => (f.Path, Is: NamespaceOf(f), Should: FolderOf(f.Path)))
            .Where(f => f.Is is not null && f.Is != f.Should)
            .Select(f => $"{f.Path}: {f.Is}, not {f.Should}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void One_class_a_file_unless_it_is_a_union_or_catalogue_of_records()
    {
        Repository.Product
            .Select(f => (f.Path, Classes: PublicClasses(f)))
            .Where(f => f.Classes > 1)
            .Select(f => $"{f.Path}: {f.Classes}")
            .ShouldBeEmpty();
    }

    private static readonly HashSet<string> Impure =
    [
        "async", "Task", "ValueTask", "Random", "File", "Console", "Environment", "Process", "UtcNow", "NewGuid",
        "CreateVersion7", "HttpClient", "RandomNumberGenerator",
    ];

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Utc)?Now\b|\bDateTime\.Today\b")]
    private static partial Regex ClockRead();

    [GeneratedRegex(
        @"\b(TODO|FIXME)\b|NotImplementedException|\bSkip(Unless|When|Type)?\s*=|\bAssert\.Skip|#nullable disable"
        + @"|\b(it|test|describe)\.(skip|only|todo|fails|skipIf|runIf)\b")]
    private static partial Regex Unfinished();

    [GeneratedRegex(
        @"chaos|fail.?point|fault.?injection|synchronous_commit\s*=\s*off|\bSIGSTOP\b", RegexOptions.IgnoreCase)]
    private static partial Regex PlannedFault();

    private static IEnumerable<string> Identifiers(SourceFile file) => CSharpSyntaxTree.ParseText(file.Text).GetRoot()
        .DescendantTokens()
        .Where(t => t.IsKind(SyntaxKind.IdentifierToken) || t.IsKind(SyntaxKind.AsyncKeyword))
        .Select(t => t.Text);

    private static string? NamespaceOf(SourceFile file) => CSharpSyntaxTree.ParseText(file.Text).GetRoot()
        .DescendantNodes()
        .OfType<BaseNamespaceDeclarationSyntax>()
        .FirstOrDefault()?.Name.ToString();

    private static string FolderOf(string path)
    {
        var parts = path.Split('/')[..^1];
        return string.Join('.', parts.SkipWhile(p => !p.StartsWith("CaseRoom.", StringComparison.Ordinal)));
    }

    private static int PublicClasses(SourceFile file) =>
        ((CompilationUnitSyntax)CSharpSyntaxTree.ParseText(file.Text).GetRoot())
            .Members.SelectMany(m => m is BaseNamespaceDeclarationSyntax n ? n.Members : [m])
            .OfType<ClassDeclarationSyntax>()
            .Count(c => c.Modifiers.Any(SyntaxKind.PublicKeyword));
}
