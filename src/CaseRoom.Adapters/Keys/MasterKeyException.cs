using CaseRoom.Grains.Log;

namespace CaseRoom.Adapters.Keys;

/// <summary>The master key is missing, malformed, or not the one the store was made with. Stops the start.</summary>
public sealed class MasterKeyException(string message, Exception? cause = null)
    : InvalidOperationException(message, cause), IOperatorFault;
