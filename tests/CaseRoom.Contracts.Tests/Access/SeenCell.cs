namespace CaseRoom.Contracts.Tests.Access;

/// <summary>What one kind of reader was shown of one event or field, over everything that happened.</summary>
internal sealed class SeenCell
{
    private bool always;
    private bool never;
    private bool shown;
    private bool withheld;
    private bool changed;

    /// <summary>A field that was never anything but empty.</summary>
    public bool IsUnknown => !always && !never && !shown && !withheld && !changed;

    public void Event(bool seen)
    {
        always |= seen;
        never |= !seen;
    }

    /// <summary>Of an event that is not seen at all, its own row says so.</summary>
    public void Field(string value, Dictionary<string, string>? seen, string field)
    {
        if (SeenFields.IsEmpty(value)) { return; }
        if (seen is null)
        {
            never = true;
            return;
        }

        var now = seen.GetValueOrDefault(field, "null");
        shown |= now == value;
        withheld |= now != value && SeenFields.IsEmpty(now);
        changed |= now != value && !SeenFields.IsEmpty(now);
    }

    public override string ToString()
    {
        if (shown || withheld || changed)
        {
            return (shown, withheld, changed) switch
            {
                (true, false, false) => "shown",
                (false, true, false) => "withheld",
                (false, false, true) => "alias",
                (true, false, true) => "shown or alias",
                _ => "some",
            };
        }

        return (always, never) switch
        {
            (true, true) => "sometimes",
            (true, false) => "always",
            _ => "–",
        };
    }
}
