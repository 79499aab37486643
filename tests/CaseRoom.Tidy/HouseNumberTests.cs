using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shouldly;
using Xunit;

namespace CaseRoom.Tidy;

/// <summary>The style guide's numbers.</summary>
public sealed class HouseNumberTests
{
    private const int FileLines = 300;
    private const int UsualFileLines = 220;
    private const int MethodLines = 60;
    private const int LineLength = 120;

    [Fact]
    public void A_file_has_at_most_300_lines()
    {
        Repository.CSharp.Concat(Repository.Web)
            .Where(f => f.Length > FileLines)
            .Select(f => $"{f.Path}: {f.Length}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Nineteen_files_in_twenty_have_at_most_220_lines()
    {
        var lengths = Repository.Product.Concat(Repository.Web).Select(f => f.Length).Order().ToList();
        lengths[(int)(lengths.Count * 0.95)].ShouldBeLessThanOrEqualTo(UsualFileLines);
    }

    [Fact]
    public void A_line_has_at_most_120_characters()
    {
        Repository.CSharp.Concat(Repository.Web)
            .SelectMany(f => f.Lines.Select((line, i) => (f.Path, Line: i + 1, line.TrimEnd('\r').Length)))
            .Where(l => l.Length > LineLength)
            .Select(l => $"{l.Path}:{l.Line}: {l.Length}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_method_has_at_most_60_lines()
    {
        Repository.CSharp
            .SelectMany(f => CSharpSyntaxTree.ParseText(f.Text)
                .GetRoot()
                .DescendantNodes()
                .OfType<BaseMethodDeclarationSyntax>()
                .Select(m => (
                    f.Path, Lines: m.GetText().Lines.Count,
                    Line: m.GetLocation().GetLineSpan().StartLinePosition.Line + 1)))
            .Where(m => m.Lines > MethodLines + 1)
            .Select(m => $"{m.Path}:{m.Line}: {m.Lines}")
            .ShouldBeEmpty();
    }
}
