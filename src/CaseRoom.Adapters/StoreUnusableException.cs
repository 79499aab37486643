namespace CaseRoom.Adapters;

/// <summary>
/// A file of the store cannot be used as it is. Stops the start; the message is a sentence with its path.
/// </summary>
public class StoreUnusableException(string message, Exception? cause = null)
    : InvalidOperationException(message, cause);
