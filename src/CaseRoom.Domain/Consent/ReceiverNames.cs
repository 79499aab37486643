namespace CaseRoom.Domain.Consent;

/// <summary>Names of receivers outside the health service, as people write them (SPEC.md, CON-98).</summary>
internal static class ReceiverNames
{
    /// <summary>As it is kept: composed letters, without blanks around it, and one where there are several.</summary>
    public static string? KeptOf(string? name) => name is null ? null : Kept(name);

    /// <summary>Whether two are one receiver's; none is itself alone.</summary>
    public static bool Same(string? one, string? other) =>
        one == other || (one is not null && other is not null && KeyOf(one) == KeyOf(other));

    /// <summary>Alike for every way in which the name may be written.</summary>
    public static string KeyOf(string name) => Kept(name).ToLowerInvariant();

    private static string Kept(string name) => string.Join(
        ' ', name.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
