namespace CaseRoom.Domain.Consent;

/// <summary>Of several who hold parental responsibility, whose yes a scope needs (BRIEF 8).</summary>
public enum WhoAgrees
{
    /// <summary>That of one; what any other says against it stops the scope all the same (CON-45).</summary>
    One,

    /// <summary>That of everybody who is recorded as holding it.</summary>
    Both,
}
