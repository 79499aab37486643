using System.CommandLine;
using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Custody;

namespace CaseRoom.Cli;

/// <summary>By what organisations share the rooms that are opened, and how long they are kept (CASE-101).</summary>
internal sealed class CustodyOptions
{
    /// <summary>What an installation that is set to nothing else begins with.</summary>
    private const int UsualYears = 10;

    private readonly Option<string?> agreement = new("--agreement")
    {
        Description = "By what organisations share the room, in words.",
        HelpName = "TEXT",
    };

    private readonly Option<string?> reference = new("--agreement-reference")
    {
        Description = "Where the agreement is filed.",
        HelpName = "TEXT",
    };

    private readonly Option<string?> rule = new("--keep-rule")
    {
        Description = "By which rule the room is kept; otherwise as the installation says.",
        HelpName = "TEXT",
    };

    private readonly Option<int> years = new("--keep-years")
    {
        Description = "How many years it is kept by that rule, from today and anew from closing.",
        HelpName = "YEARS",
        DefaultValueFactory = _ => UsualYears,
    };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[agreement, reference, rule, years]) { command.Add(option); }
    }

    /// <exception cref="CliException">A reference to no agreement.</exception>
    public Agreement? Agreement(ParseResult parsed) => (parsed.GetValue(agreement), parsed.GetValue(reference)) switch
    {
        ({ } words, var filed) => new Agreement(words, filed ?? ""),
        (null, { }) => throw new CliException("--agreement-reference needs --agreement."),
        _ => null,
    };

    public Retention? Retention(ParseResult parsed) => parsed.GetValue(rule) is { } words
        ? new Retention(words, parsed.GetValue(years), NorwegianTime.DateAt(TimeProvider.System.GetUtcNow()))
        : null;
}
