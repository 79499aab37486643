using System.Net;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Access.Guard;

namespace CaseRoom.Client;

/// <summary>The server answered with a problem. Refused commands are no exceptions: they are outcomes.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="code">The problem's stable code.</param>
/// <param name="title">What is wrong, in one English sentence.</param>
public sealed class CaseRoomException(HttpStatusCode status, string code, string title) : Exception(title)
{
    public HttpStatusCode Status => status;

    public string Code => code;

    /// <summary>For an export that the guard asks about: what in it may tell who somebody is.</summary>
    public IReadOnlyList<FoundInText> Found { get; init; } = [];

    /// <summary>For a file that was not taken: what is wrong with it, and where.</summary>
    public IReadOnlyList<FileFault> Faults { get; init; } = [];
}
