namespace CaseRoom.Domain.Reports;

/// <summary>One person's signature, or the place for it.</summary>
/// <param name="Name">The person, or the pseudonymised form's words for them.</param>
/// <param name="Role">In which role they sign.</param>
/// <param name="Organisation">For which organisation.</param>
/// <param name="SignedAt">When they signed, as it is to be shown; null where nobody has signed.</param>
public sealed record Signature(string Name, string Role, string? Organisation = null, string? SignedAt = null);
