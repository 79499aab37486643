namespace CaseRoom.Domain.Access.Guard;

/// <summary>Tells words that differ by one slip of the keyboard.</summary>
internal static class OneLetterOff
{
    /// <summary>Whether one letter is replaced, missing, too many, or changed places with its neighbour.</summary>
    public static bool Is(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1 || one == other) { return false; }
        var same = 0;
        var shorter = Math.Min(one.Length, other.Length);
        while (same < shorter && one[same] == other[same]) { same++; }
        var a = one.AsSpan(same);
        var b = other.AsSpan(same);
        if (a.Length != b.Length) { return a.Length > b.Length ? a[1..].SequenceEqual(b) : b[1..].SequenceEqual(a); }
        return a[1..].SequenceEqual(b[1..])
            || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]));
    }
}
