using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Custody;
using Microsoft.AspNetCore.Mvc;

namespace CaseRoom.Server.Import;

/// <summary>By what organisations share a room that a file opens, and how long it is kept (CASE-101). Its words stand
/// in headers, as UTF-8, percent-encoded; all may be left out.</summary>
/// <param name="Agreement">In words.</param>
/// <param name="Reference">Where the agreement is filed; not without one.</param>
/// <param name="Rule">By which rule the room is kept; with it go both years and day, and neither without it.</param>
/// <param name="KeptYears">Years.</param>
/// <param name="KeptFrom">The day from which they count; its client's own, so that a repeated import is the
/// same.</param>
internal sealed record ImportCustody(
    [FromHeader(Name = WireHeaders.Agreement)] string? Agreement,
    [FromHeader(Name = WireHeaders.Reference)] string? Reference,
    [FromHeader(Name = WireHeaders.Rule)] string? Rule, int? KeptYears, DateOnly? KeptFrom)
{
    /// <summary>Whether what belongs together is there together.</summary>
    public bool IsWhole => (Reference is null || Agreement is not null)
        && KeptYears is null == Rule is null && KeptFrom is null == Rule is null;

    public Agreement? SharedBy => Agreement is null
        ? null
        : new Agreement(Uri.UnescapeDataString(Agreement), Uri.UnescapeDataString(Reference ?? ""));

    public Retention? Kept => Rule is not null && KeptYears is { } years && KeptFrom is { } from
        ? new Retention(Uri.UnescapeDataString(Rule), years, from)
        : null;
}
