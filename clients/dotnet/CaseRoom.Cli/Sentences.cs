using System.Data.Common;
using CaseRoom.Client;
using CaseRoom.Contracts.Wire;

namespace CaseRoom.Cli;

/// <summary>Says in one sentence what went wrong; a stack trace helps nobody at a command line.</summary>
internal static class Sentences
{
    public static string Of(Exception fault) => fault switch
    {
        CaseRoomException { Code: "signedOut" } => "You are not signed in: caseroom login, --as or CASEROOM_TOKEN.",
        CaseRoomException { Code: "namesFound" } asked => "This may tell who somebody is: "
            + string.Join(", ", asked.Found.Select(one => $"{one.Excerpt} ({one.Kind})"))
            + ". Change it in the room, or export it with --looked.",
        CaseRoomException or CliException or RoomEndedException or UnsafeServerException => fault.Message,
        HttpRequestException => $"The server does not answer: {Reason(fault)}.",
        OperationCanceledException => "Interrupted.",
        IOException or UnauthorizedAccessException => fault.Message,
        DbException => $"The store cannot be read or written: {fault.Message}",
        _ => $"This should not happen: {fault.GetType().Name}: {fault.Message}",
    };

    public static int ExitCodeOf(Exception fault) => fault switch
    {
        CliException own => own.ExitCode,
        UnsafeServerException => ExitCode.Usage,
        HttpRequestException => ExitCode.Unreachable,
        OperationCanceledException => ExitCode.Interrupted,
        _ => ExitCode.Refused,
    };

    /// <summary>Why a command was refused.</summary>
    public static string Of(Problem problem)
    {
        var parts = new List<string>();
        if (problem.Field is { } field) { parts.Add(field); }
        if (problem.Reason is { } reason) { parts.Add(reason); }
        if (problem.Limit is { } limit) { parts.Add($"limit {limit}"); }
        if (problem.Lacking is { Count: > 0 } lacking) { parts.Add($"lacking {string.Join(", ", lacking)}"); }
        var more = parts.Count == 0 ? "" : $" ({string.Join("; ", parts)})";
        return $"Refused: {problem.Code}{more}.";
    }

    private static string Reason(Exception fault) => (fault.InnerException ?? fault).Message.TrimEnd('.');
}
