namespace CaseRoom.Domain.Conclusion;

/// <summary>Which receivers are of the health service.</summary>
public static class Receivers
{
    /// <summary>Receivers who get function and need only (BRIEF 6); one of no known kind is taken for such a one.
    /// </summary>
    public static bool IsOutsideHealth(ReceiverKind kind) => kind is
        ReceiverKind.School or ReceiverKind.Statped or ReceiverKind.Nav or ReceiverKind.ChildWelfare
        or ReceiverKind.Other;

    /// <summary>Whom a conclusion left for, in the words of its row in the access log (CON-60); null: for the health
    /// service, or the patient.</summary>
    public static ReceiverKind? OutsideIn(IEnumerable<string> form) => Enum.GetValues<ReceiverKind>()
        .Where(IsOutsideHealth).Cast<ReceiverKind?>()
        .FirstOrDefault(kind => form.Contains($"{kind}", StringComparer.OrdinalIgnoreCase));
}
