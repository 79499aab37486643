namespace CaseRoom.Testing;

/// <summary>What goes wrong with one append.</summary>
public abstract record LogFault
{
    private LogFault()
    {
    }

    /// <summary>Nothing is written; the caller gets an <see cref="IOException"/>.</summary>
    public sealed record FailBefore : LogFault;

    /// <summary>The batch is durable; the caller gets an <see cref="IOException"/>.</summary>
    public sealed record FailAfter : LogFault;

    /// <summary>Waits, then appends.</summary>
    public sealed record HoldBefore(Task Until) : LogFault;

    /// <summary>Appends, then keeps the answer back.</summary>
    public sealed record HoldAfter(Task Until) : LogFault;
}
