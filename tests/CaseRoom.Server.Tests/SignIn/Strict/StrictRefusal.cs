using System.Diagnostics.CodeAnalysis;

namespace CaseRoom.Server.Tests.SignIn.Strict;

/// <summary>Why a request is refused, with the error code of OAuth 2.0.</summary>
internal sealed class StrictRefusal(string error, string why) : Exception(why)
{
    public string Error => error;

    public int Status => error switch { "invalid_client" => 401, "server_error" => 503, _ => 400 };

    /// <summary>What a proof of possession must repeat.</summary>
    public string? Nonce { get; init; }

    /// <summary>Why, of what clients are refused for that sign people in; null for what is of programs.</summary>
    public StrictReason? Reason { get; init; }

    /// <exception cref="StrictRefusal">It is not so.</exception>
    public static void Unless([DoesNotReturnIf(false)] bool holds, StrictReason reason)
    {
        if (!holds) { throw new StrictRefusal(reason.Error, reason.Why) { Reason = reason }; }
    }

    /// <exception cref="StrictRefusal">It is not so.</exception>
    public static void Unless(bool holds, string error, string why)
    {
        if (!holds) { throw new StrictRefusal(error, why); }
    }
}
