namespace CaseRoom.Grains.Streams;

/// <summary>Whom a sequencer tells.</summary>
/// <param name="Publish">Takes every committed range, in order.</param>
/// <param name="Failed">Takes what went wrong and where, for the log; the sequencer goes on.</param>
internal sealed record StreamEvents(Action<EncodedRange> Publish, Action<string, Exception> Failed);
