using CaseRoom.Grains.Log;

namespace CaseRoom.Grains.Materials;

/// <summary>The scanner that is set does not answer, or says that it cannot look; no file is then taken.</summary>
public sealed class NoVirusScanException(string why, Exception? cause = null)
    : IOException($"The virus scanner gave no answer: {why}", cause), IOperatorFault;
