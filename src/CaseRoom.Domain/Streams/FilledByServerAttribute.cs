namespace CaseRoom.Domain.Streams;

/// <summary>Marks what the server says in a command, and no client: what was sent there is written over, or the whole
/// command is not taken from a client (ACC-228).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FilledByServerAttribute : Attribute;
